"""What breaks first when there are more articles: costs measured here, and what they come to at a load."""
