"""Many inputs that are almost documents: nothing but a value or a StructureError comes of them."""
