# Words of the site room, in ar. Same keys and variables in every language.
