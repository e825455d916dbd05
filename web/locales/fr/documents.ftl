# Words of badges, calendars and exported lists. Same keys and variables in every language.
# French typography: no-break spaces (U+00A0) before : ; ? ! » and after «, the apostrophe is ’.

# The title of a badge file, as viewers show it.
badges-title = Badges : { $event }

# What a screen reader says for the code.
badge-qr = Code QR du badge

# The title of a file of place cards, and where somebody sits as a card says it.
cards-title = Porte-noms : { $event }

# The titles of files of table cards and of certificates.
tables-title = Cartons de table : { $event }
certificates-title = Attestations de participation : { $event }

# A certificate of attendance, line by line. Between « certifies » and « attended » stands the name, after « attended » the
# title of the event. All of it goes with any name: no gender.
certificate-heading = Attestation de participation
certificate-certifies = Attestation délivrée à
certificate-attended = pour sa participation à l’événement
certificate-issued = Fait à { $place }, le { $date }
certificate-reference = Référence du badge

# The lists for a door. On a page’s foot the number of pages follows « pack-page ».
pack-title = Dossier de la porte : { $event }
pack-latin = Liste alphabétique
pack-latin-order = Tous les inscrits confirmés dont le nom est connu en lettres latines, par nom de famille.
pack-arabic = Liste alphabétique en lettres arabes
pack-arabic-order = Tous les inscrits confirmés dont le nom est connu en lettres arabes, dans l’ordre de l’alphabet arabe.
pack-names = { $form ->
    [one] { $count } nom, { $people }.
   *[other] { $count } noms, { $people }.
}
pack-people = { $form ->
    [one] { $count } personne
   *[other] { $count } personnes
}
pack-without-latin = { $form ->
    [one] { $count } inscription n’a pas de nom en lettres latines : elle est dans la liste en lettres arabes.
   *[other] { $count } inscriptions n’ont pas de nom en lettres latines : elles sont dans la liste en lettres arabes.
}
pack-without-arabic = { $form ->
    [one] { $count } inscription n’a pas de nom en lettres arabes : elle est dans la liste en lettres latines.
   *[other] { $count } inscriptions n’ont pas de nom en lettres arabes : elles sont dans la liste en lettres latines.
}
pack-companions-explained = Dans la colonne « Acc. », +2 veut dire : deux personnes sans nom accompagnent celle-ci.
pack-signs = Un signe qu’aucune police ne possède est imprimé par son numéro, comme [U+1F389].
pack-protocol = Liste protocolaire
pack-protocol-order = Dans l’ordre de préséance.
pack-no-protocol = Personne n’a de rang, de civilité ni de personne qui l’accueille.
pack-no-rank = Sans rang
pack-tables = Plan de table
pack-tables-order = Table par table, puis ceux qui n’ont pas de table.
pack-no-tables = Personne n’a de table.
pack-no-table = Sans table
pack-column-tick = Entré
pack-column-name = Nom
pack-column-other = Autre écriture
pack-column-companions = Acc.
pack-with = avec { $name }
pack-entered = entré
pack-made = Fait le { $moment } · { $people }
pack-page = page { $page } sur

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
