# Words of badges, calendars and exported lists. Same keys and variables in every language.

# The title of a badge file, as viewers show it.
badges-title = Badges: { $event }

# What a screen reader says for the code.
badge-qr = The badge’s QR code

# The title of a file of place cards, and where somebody sits as a card says it.
cards-title = Place cards: { $event }

# The titles of files of table cards and of certificates.
tables-title = Table cards: { $event }
certificates-title = Certificates of attendance: { $event }

# A certificate of attendance, line by line. Between « certifies » and « attended » stands the name, after « attended » the
# title of the event. All of it goes with any name: no gender.
certificate-heading = Certificate of attendance
certificate-certifies = This is to certify that
certificate-attended = attended the event
certificate-issued = Done at { $place }, { $date }
certificate-reference = Badge reference

# The lists for a door. On a page’s foot the number of pages follows « pack-page ».
pack-title = Door pack: { $event }
pack-latin = Alphabetical list
pack-latin-order = Everybody confirmed whose name is known in Latin letters, by family name.
pack-arabic = Alphabetical list in Arabic letters
pack-arabic-order = Everybody confirmed whose name is known in Arabic letters, in the order of the Arabic alphabet.
pack-names = { $form ->
    [one] { $count } name, { $people }.
   *[other] { $count } names, { $people }.
}
pack-people = { $form ->
    [one] { $count } person
   *[other] { $count } people
}
pack-without-latin = { $form ->
    [one] { $count } registration has no name in Latin letters: it is in the list in Arabic letters.
   *[other] { $count } registrations have no name in Latin letters: they are in the list in Arabic letters.
}
pack-without-arabic = { $form ->
    [one] { $count } registration has no name in Arabic letters: it is in the list in Latin letters.
   *[other] { $count } registrations have no name in Arabic letters: they are in the list in Latin letters.
}
pack-companions-explained = In the column “With”, +2 means: two people without a name come with this one.
pack-signs = A sign that no font has is printed by its number, such as [U+1F389].
pack-protocol = Protocol list
pack-protocol-order = In the order of precedence.
pack-no-protocol = Nobody has a rank, a form of address or somebody who receives them.
pack-no-rank = Without a rank
pack-tables = Table plan
pack-tables-order = Table by table, then those without a table.
pack-no-tables = Nobody has a table.
pack-no-table = Without a table
pack-column-tick = In
pack-column-name = Name
pack-column-other = Other script
pack-column-companions = With
pack-with = with { $name }
pack-entered = in
pack-made = Made on { $moment } · { $people }
pack-page = page { $page } of

# Lines of a calendar entry's description.
calendar-doors = Doors open: { $time }
calendar-access = Getting in: { $access }
calendar-part-of = Part of: { $event }
calendar-page = Page: { $url }

# The name of the sheet in an exported workbook: at most 31 characters, none of [ ] : * ? / \
list-sheet = Registrations

# Columns of an exported list.
column-code = Code
column-given-name = Given name
column-family-name = Family name
column-other-script-name = Name in the other script
column-email = E-mail
column-organisation = Organisation
column-city = City
column-profession = Profession
column-category = Category
column-standing = Status
column-languages = Languages
column-offers = I offer
column-seeks = I am looking for
column-consent-networking = Consent: introductions
column-consent-photos = Consent: photographs
column-consent-news = Consent: next events
column-consent-partners = Consent: address passed to partners
column-registered-at = Registered
column-admitted-at = Entry
column-door = Door
column-honorific = Honorific
column-rank = Rank
column-escort = Received by
column-table = Table
column-seat = Seat

yes = yes
no = no

# Tickets in phones’ wallets.
wallet-description = Ticket: { $event }
wallet-day = Date
wallet-event = Event
wallet-name = Name
wallet-doors = Doors open
wallet-category = Category
wallet-place = Place
wallet-page = The ticket’s page
wallet-contact = Contact
