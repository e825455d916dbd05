# Words of badges, calendars and exported lists. Same keys and variables in every language.
# French typography: no-break spaces (U+00A0) before : ; ? ! » and after «, the apostrophe is ’.

# The title of a badge file, as viewers show it.
badges-title = Badges : { $event }

# What a screen reader says for the code.
badge-qr = Code QR du badge

# The title of a file of place cards, and where somebody sits as a card says it.
cards-title = Porte-noms : { $event }
cards-table = Table { $table }
cards-seat = Siège { $seat }

# Lines of a calendar entry's description.
calendar-doors = Ouverture des portes : { $time }
calendar-access = Accès : { $access }
calendar-part-of = Dans le cadre de : { $event }
calendar-page = Page : { $url }

# The name of the sheet in an exported workbook: at most 31 characters, none of [ ] : * ? / \
list-sheet = Inscriptions

# Columns of an exported list.
column-code = Code
column-given-name = Prénom
column-family-name = Nom
column-other-script-name = Nom dans l’autre écriture
column-email = Adresse électronique
column-organisation = Organisation
column-city = Ville
column-profession = Profession
column-category = Catégorie
column-standing = État
column-languages = Langues
column-offers = Je propose
column-seeks = Je cherche
column-consent-networking = Accord : mises en relation
column-consent-photos = Accord : photographies
column-consent-news = Accord : prochains événements
column-consent-partners = Accord : adresse transmise aux partenaires
column-registered-at = Date d’inscription
column-admitted-at = Entrée
column-door = Porte
column-honorific = Civilité
column-rank = Rang
column-escort = Accueilli par
column-table = Table
column-seat = Siège

yes = oui
no = non

# Tickets in phones’ wallets.
wallet-description = Billet : { $event }
wallet-day = Date
wallet-event = Événement
wallet-name = Nom
wallet-doors = Ouverture des portes
wallet-category = Catégorie
wallet-place = Lieu
wallet-page = Page du billet
wallet-contact = Contact
