# Words of what is printed besides badges, in en. Same keys and variables in every language.

papers-title = Cards, certificates and lists
papers-lead = What is printed besides badges. Each file is a PDF: print it at 100%.

papers-pack = Paper pack for the door
papers-pack-hint = To welcome people without a phone or a network: the alphabetical list in Latin letters, the same in Arabic letters, the protocol list and the table plan, with a box to tick for each person. Everybody confirmed is in it; those who are inside are ticked.
papers-pack-print = Make the pack (PDF)
papers-pack-none = Nobody has a confirmed seat yet: there is nothing to print for the door.
papers-pack-file = door

papers-tables = Table cards
papers-tables-hint = An A4 sheet for each table, to fold in the middle: the table’s name is read from both sides and from afar. The tables are those given to confirmed registrations.
papers-tables-print = Make table cards (PDF)
papers-tables-none = No table to print here. Give a table on the page of a registration, or check its name.
papers-table-unknown = Nobody confirmed sits at a table of this name. Check it, or leave it empty for all tables.
papers-tables-file = tables

papers-certificates = Certificates of attendance
papers-certificates-hint = An A4 page for each person whom a door let in. Those who did not come have none. After the event everybody also finds their own, unsigned, on their ticket.
papers-certificates-print = Make certificates (PDF)
papers-certificates-none = None of these people came in: there is no certificate to print. Change what you look for, or wait until doors have opened.
papers-certificates-file = certificates
papers-certificates-early = The event ends on { $moment }. Before that, only those who have come in already have a certificate.
papers-certificate-one = Certificate of attendance…
papers-search-hint = A name or a badge code. Empty: everybody who came in.
papers-language = Language
papers-own-language = Each guest’s own
papers-place = Done at
papers-place-hint = Empty: { $place }.
papers-signer = Name of who signs
papers-position = Position of who signs
papers-signer-hint = Both are optional: a line stays free to sign by hand.

# On the ticket of who was there, once the event is over.
ticket-certificate-title = Certificate of attendance
ticket-certificate-lead = You were there. Your certificate is ready, to keep or to print.
ticket-certificate = Download the certificate (PDF)
