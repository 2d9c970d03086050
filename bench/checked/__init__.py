"""What finding checked claims is worth: weights learnt on some questions, measured on the others."""
