# Badges on paper: what is on them, and what cannot be printed. Same keys in every language.

badge-what-given-name = Given name
badge-what-family-name = Family name
badge-what-name = Full name
badge-what-other-script-name = Name in the other script
badge-what-honorific = Form of address
badge-what-rank = Rank
badge-what-organisation = Organisation
badge-what-job-title = Job title
badge-what-city = City
badge-what-country = Country
badge-what-category = Category
badge-what-escort = Received by
badge-what-table = Table
badge-what-seat = Seat
badge-what-table-and-seat = Table and seat
badge-what-event-title = Event title
badge-what-event-date = Event date
badge-what-event-place = Event place
badge-what-event-city = Event city
badge-what-organiser = Organiser
badge-what-organiser-short = Organiser, in short
badge-what-badge-code = Badge code
badge-what-machine-line = Passport-style line
badge-what-answer = Answer to a question
badge-what-words = Fixed words

unprinted-title = { $form ->
    [one] { $count } badge cannot be printed as it is
   *[other] { $count } badges cannot be printed as they are
}
unprinted-lead = Nothing is cut off or printed with a sign missing, so these people were left out of the file. Correct their registrations, or print the others meanwhile.
unprinted-event-title = Nothing could be printed
unprinted-event-lead = What the event says on every badge cannot be printed. Correct it in the event’s details, then try again.
unprinted-no-room = { $what }: too long for its place, even in small letters.
unprinted-no-glyph = { $what }: the sign “{ $character }” ({ $code }) is in none of the badge’s fonts.
unprinted-others = Print the others
unprinted-back = Back to the registrations
error-unprintable = This badge cannot be printed as it is
error-unprintable-detail = A name or a text is too long for the badge, or has a sign that no font has. Your ticket on the screen is enough to come in; write to the organisers to have your registration corrected.
error-printer-gone = This printer is not there any more
error-printer-gone-detail = It was taken away, or given to somebody else. Nothing was printed. Go back, reload the page, and print by this browser or on another printer.
error-doors-print-not = No badges are printed at this door
error-doors-print-not-detail = Organisers can allow it on the console’s page “Badges”. Until then, send the person to the welcome desk.
error-not-inside = Let this person in first
error-not-inside-detail = At the door only the badge of somebody who is inside is printed. Scan their ticket, then print.
