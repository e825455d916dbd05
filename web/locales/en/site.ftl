# Words of the site room, in en. Same keys and variables in every language.
