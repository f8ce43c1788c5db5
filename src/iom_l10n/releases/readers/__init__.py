"""One format a file; each reader turns a decoded page into pieces and notes what it left out."""
