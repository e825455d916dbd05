# Words of badges, calendars and exported lists. Same keys and variables in every language.

# The title of a badge file, as viewers show it.
badges-title = Badges: { $event }

# What a screen reader says for the code.
badge-qr = The badge’s QR code

# The title of a file of place cards, and where somebody sits as a card says it.
cards-title = Place cards: { $event }
cards-table = Table { $table }
cards-seat = Seat { $seat }

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
