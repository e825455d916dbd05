# Words of the mails. Same keys and variables in every language.
