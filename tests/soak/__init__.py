"""Many replies, each cut somewhere and resumed by somebody who knows no more than where it was cut."""
