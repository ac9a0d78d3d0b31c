"""Graphics cards by name: the memory that each is sold with, in GB; of most, the usual one."""

CARDS_BY_NAME: dict[str, tuple[int, ...]] = {
    "RTX 5090": (32,),
    "RTX 5080": (16,),
    "RTX 5070": (12,),
    "RTX 4090": (24,),
    "RTX 4080": (16,),
    "RTX 4070": (12,),
    "RTX 4060": (8,),
    "RTX 3090": (24,),
    "RTX 3080": (10,),
    "RTX 3070": (8,),
    "RTX 3060": (12,),
    "RTX A6000": (48,),
    "A100": (40, 80),
    "H100": (80,),
    "H200": (141,),
    "L40S": (48,),
    "L4": (24,),
    "T4": (16,),
    "A10": (24,),
}


def spellings(name: str) -> tuple[str, ...]:
    """What people call the card."""
    bare = name.removeprefix("RTX ")
    return (name, name, bare, f"NVIDIA {name}") if bare != name else (name, name, f"NVIDIA {name}")
