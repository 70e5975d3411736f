"""For each phrase of the guide a sentence it finds; invented, and none of the labeled ones.

The sentences of a hint stand in the order of its phrases. ``YES`` have the hint; ``SHIELDED`` do
not, although some phrase may find words in them; ``NO`` hold nothing of the kind.
"""

from __future__ import annotations

from collections.abc import Mapping

_ALL_OR_NOTHING = (
    "Pass the ladder test",
    "The pass mark is five calls",
    "You fail if you sit down",
    "Don't fail",
    "You have to succeed",
    "Do it perfectly",
    "Sing it without a single mistake",
    "No exceptions",
    "No slip-ups",
    "Don't you dare skip one",
    "Prove that you can",
    "Don't mess up",
    "100% correct",
    "One slip and it doesn't count",
    "One drink and the month is ruined",
    "After a slip start over",
    "Missing it is punished",
    "Get all answers right",
    "Beat your fear of the dark",
    "You must not skip a day",
    "Make the call and succeed",
)

YES: Mapping[str, tuple[str, ...]] = {
    "task-vague": (
        "Go swimming more often", "Socialize a bit more", "Speak up more", "Study harder",
        "Make friends again", "Praise your daughter more", "Be gentle", "Focus on your breathing",
        "Let bygones be bygones", "Pay attention to your posture", "Forgive your sister",
        "Appreciate the little things", "Open up to your husband", "Look after yourself",
        "Embrace uncertainty", "Keep calm", "Have faith", "Find balance",
        "Don't worry about the move", "Set healthy boundaries", "Do something nice for yourself",
        "Show yourself some love",
        "Give yourself a break", "Catch up with life",
        "Start meditating",
    ),
    "plan-only-willpower": (
        "I push myself", "I simply keep quiet about it", "Stay strong", "I need to be tougher",
        "I won't cave", "I will pull myself together", "Willpower", "Persevere, regardless",
        "I tell myself off", "I ignore it", "I keep my promise", "Nothing will keep me from it",
        "I get on with it", "I summon courage",
    ),
    "pass-or-fail": _ALL_OR_NOTHING,
    "lesson-lost": ("Nothing gained", "It proves that I am weak", "I give up", *_ALL_OR_NOTHING),
    "occasion-vague": ("Sooner or later", "Whenever it suits me"),
    "done-vague": ("I feel lighter", "I did my best"),
    "blame-word": (
        "Too lazy for the form", "No motivation to do the diary", "Resistant to homework",
        "Sloppy entries", "She neglected the worksheet", "He didn't even try the exercise",
        "Another excuse for the empty form", "She should have filled in the sheet",
        "All she had to do was the form", "He isn't willing to practice",
        "If he really wanted to, the diary was easy", "I ought to have done the exercise",
        "Wasting my time with an empty form",
        "Undisciplined about the log",
        "A difficult patient, form blank", "Too proud for the worksheet",
        "Oppositional about the assignment", "Poorly motivated student",
    ),
    "identifier": (
        "zoe@example.com", "zoe (at) example (dot) com", "zoe [at] example.com",
        "zoe.z at example.com", "on there as @zoe_z",
        "born 12.3.1980", "3/12/1980 is her date of birth", "987-65-4320", "(202) 555-0143",
        "555-0143", "555 01 43", "+49 30 5550143", "2025550143", "call her on 5550143",
        "five five five oh one four three", "account no. 00123456", "#123456", "at 12 Elm Street",
        "Elm Street 12, third floor", "P.O. Box 99", "profile: social.example/zoe",
        "facebook.com/zoe.z", "her Instagram is zoe_z1", "license plate ABC 1234",
    ),
    "thought-is-question": (
        "Do they even like me?", "what if I choke", "why me", "why can't I sleep",
        "how will I ever pay this", "what is wrong with my heart", "who would hire me",
        "when will this end", "does she even love me", "I wonder if he lied",
        "Not sure whether she meant it", "I ask myself why",
    ),
    "thought-only-feeling": (
        "so lonely", "Anxious", "I'm tired", "frustrated", "furious", "gloomy", "very happy",
        "homesick", "My heart is pounding", "My stomach hurts", "butterflies", "I feel terrible",
    ),
    "situation-is-interpretation": (
        "Ivo insulted me", "The dinner was a disaster", "She treated me like dirt", "He judged me",
        "The waiter was rude to us", "She laughed to humiliate me", "She wanted me to fail",
        "He doesn't respect me", "She seemed cold", "Mother was disappointed in me",
        "He was condescending", "They mocked my hat", "She looked down on me", "It meant I was out",
        "He ruined the evening", "Everyone stared", "A selfish remark from Ivo",
        "The teacher picked on me", "For no reason, at lunch",
        "He was not boring, she provoked him",
        "He put me down", "She turned against me", "Pia made me feel small",
        "She looked at me with disgust",
    ),
    "evidence-is-opinion": (
        "She hates me", "They don't like my cooking", "He was hiding something", "I'm a coward",
        "It will go wrong", "I always ruin dinner", "Nobody would hire me", "He must be angry",
        "I can tell that he lies", "My gut says so much", "He is just being nice", "It's my fault",
        "Secretly they laugh", "It's hopeless", "In my opinion it was a failure",
        "She is only with me for the money", "I have no talent, he will never change",
        "Life is too short", "She is in love with Ivo",
    ),
    "why-question": (
        "Why did you leave?", "Why quit after one page?", "Tell me why you lied",
        "How come you left?", "What did you pack the bag for?", "For what reason did you leave?",
        "What was your reason for leaving?", "Why only two pages?",
    ),
}  # fmt: skip

SHIELDED: Mapping[str, tuple[str, ...]] = {
    "task-vague": (
        "Relax on the balcony for 10 minutes", "Think about it and write a line",
        "Notice three birds, count them", "Focus on what to note down", "Be brave and tell Pia",
        "Be kind: book a table", "Be careful when you throw the ball",
    ),
    "plan-only-willpower": (
        "I resist and call Pia", "I push on, with the card", "I keep going for five minutes",
        "I stay calm and move to the hall", "I remember to tell Ivo", "I won't sit alone",
        "I won't, the list says so", "I do it in the morning",
        "I push myself by laying out my shoes",
    ),
    "pass-or-fail": (
        'The thought "I must not fail" goes into column 2', "If I fail my exam I call Pia",
        "Read about fear of failure",
        "On a sick day it is let off: that day does not count", "It need not be perfect",
    ),
    "done-vague": ("I feel lighter after 5 minutes",),
    "lesson-lost": (
        'The thought "all or nothing" came back', "If I give up I see what was too hard",
        "One missed day does not count as a failure",
    ),
    "blame-word": (
        "He failed to get the loan", 'She read "too lazy" in the diary',
        "He never forgets it on purpose", "No sign of laziness, the form is full",
        "Excuse me, where is the form?",
    ),
    "thought-only-feeling": (
        "Sad because he left", "I will be sad", "Everybody makes me sad", "Afraid of failure",
        "I feel worthless and sad", "My grief is too long", "I am a sad case", "Fear ruins me",
    ),
    "situation-is-interpretation": (
        'Pia said "you are cruel"', "In bed, thinking about the disaster", "Pia called me selfish",
    ),
    "evidence-is-opinion": (
        '"You are a coward" was on the note', "According to Ray I'm a coward",
    ),
}  # fmt: skip

NO: Mapping[str, tuple[str, ...]] = {
    "task-vague": ("Water the plants", "Draw your family tree", "Call Pia"),
    "plan-only-willpower": ("I take the short version", "Two minutes are enough"),
    "occasion-vague": ("My neck grows stiff", "After lunch"),
    "done-vague": ("The pots are watered", "Both lines are full"),
    "lesson-lost": ("It rained", "Pia came along"),
    "pass-or-fail": ("Swim four laps or more", "Half of it counts"),
    "blame-word": ("The form was left on the bus", "She was ill, no entries"),
    "identifier": (
        "BDI of 8/21/2023: 19", "Bus 143, room 5550", "call 988 or 911", "Pia has my number",
        "will be 60 in the fall", "walk 10 minutes down the street", "pages 101-143",
    ),
    "thought-is-question": (
        "They left without me, right?", "He hates me.", "What a mess!", "Who cares about a dent",
        'He asked "why now?" and left',
    ),
    "thought-only-feeling": ("They will leave me", "I have no friends"),
    "situation-is-interpretation": ("The landlady hung up after a minute", "Bus, crowded, 8 am"),
    "evidence-is-opinion": (
        "The landlord returned the whole deposit",
        "I have paid the rent on the first for six years",
    ),
    "why-question": (
        "What came in between?", "Why don't we draw it?", "Why did Pia leave?",
        "Why do you think Pia left?", "Why not call her?",
    ),
}  # fmt: skip
