# Words of the documents room, in ar. Same keys and variables in every language.
