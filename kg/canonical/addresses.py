"""What tells an address, a file's name or a hashtag from words."""

import re

ADDRESS = re.compile(
    r"://|@|^\W*(?:www\.|[/\\~#])|\.(?:jpe?g|png|gif|webp|bmp|svg|mp[34]|avi|mov|pdf|docx?|xlsx?|pptx?|html?|php|aspx?"
    r"|zip|rar|txt|csv|json|xml|vn|com|net|org)(?![^\W_])",
    re.IGNORECASE,
)
"""Found in a stretch without white space, it says that nothing in there is to be parted."""
