# Words of the documents room, in en. Same keys and variables in every language.
