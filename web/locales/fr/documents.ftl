# Words of the documents room, in fr. Same keys and variables in every language.
