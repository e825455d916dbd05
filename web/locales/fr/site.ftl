# Words of the site room, in fr. Same keys and variables in every language.
