# Who registers and how, in the console. Same keys in every language.

registering-title = Registering: who and how
registering-when = The public sees these settings with the next publication. The number of seats holds at once.
registering-categories = Categories
registering-categories-intro = In which capacity one comes: who may register, with which form, on which seats.
registering-category = Category
registering-category-add = Add a category
registering-pools = Seats set apart
registering-pools-intro = Seats held for some categories, with a waiting list of their own.
registering-pools-empty = None: all categories share all seats.
registering-pool = Seats
registering-pool-add = Set seats apart
registering-pool-name = Name
registering-pool-size = Number of seats
registering-pool-size-hint = They are taken from the event’s free seats.
registering-pool-seats = { $taken } taken of { $capacity }
registering-pool-waiting = { $form ->
    [0] nobody waits
    [one] { $count } person waits
   *[other] { $count } people wait
}
registering-questions = Questions
registering-questions-intro = What you ask beside. Ask only what helps to welcome people.
registering-questions-empty = No further question.
registering-question = Question
registering-question-add = Add a question
registering-kind = Kind
registering-name = Name
registering-name-hint = Leave it empty to keep the usual name.
registering-about = In one sentence, on the public form
registering-colour = Badge colour
registering-colour-hint = Like #0c4a4e. Empty: the usual colour.
registering-colour-wrong = Seven signs: # and six figures from 0 to f, as in #0c4a4e.
registering-who = Who registers
registering-visibility = Open
registering-public = to everybody
registering-link = by a secret link
registering-invitation = by invitation
registering-approval = Needs approval
registering-by-approval = needs approval
registering-approval-detail = An organiser decides on each request. No seat is taken before.
registering-in-pool = seats: { $pool }
registering-shared = Shared seats
registering-companions = Companions
registering-brings-none = none
registering-brings-by-name = named, each with a badge
registering-brings-by-number = counted, without a badge
registering-brings-named = { $form ->
    [one] { $most } companion by name
   *[other] up to { $most } companions by name
}
registering-brings-counted = { $form ->
    [one] { $most } companion by number
   *[other] up to { $most } companions by number
}
registering-most = How many at most
registering-form = The form asks
registering-topics = Topics offered and sought
registering-not-asked = no
registering-optional = optional
registering-required = required
registering-conditional = depends on an answer
registering-address = Link
registering-renew = Change the secret link
registering-renew-detail = Links that were given open nothing once this is published.
registering-remove-category = Nobody will register in this category any more. Registrations that are in it stay.
registering-remove-pool = These seats become shared again. Not possible while somebody sits or waits in it.
registering-remove-question = The question is no longer asked. Answers already given stay.
question-label = Wording
question-help = Help
question-kind = Answer
question-short-text = Short text
question-long-text = Long text
question-choice = One choice
question-choices = Several choices
question-yes-no = Yes or no
question-number = Number
question-date = Date
question-country = Country
question-options = What can be chosen
question-options-hint = One a line: French | Arabic | English.
question-required = Must be answered
question-categories = Asked of (no box: everybody)
question-condition = Asked only if
question-always = Always
question-identity = Ask for an identity paper’s number all the same
question-identity-detail = Not advised: a leak exposes your guests, and the law admits only what is needed. The door checks badges.
form-identity-paper = This question asks for an identity paper. Word it otherwise, or tick the box at the foot of the page.
form-no-room = Too long for its place on paper, even in small letters. Shorten it.
form-no-glyph = The sign “{ $character }” ({ $code }) is in none of the fonts. Take it out.
deed-registering-changed = Categories, questions or settings changed

## Settings of all categories
registering-settings = Settings for all
registering-settings-change = Change these settings
registering-offers = Seats that come free
registering-offer-hours = How long an offer holds, in hours
registering-offer-hours-hint = The seat is held that long for the first person waiting, then goes to the next. From 1 to { $max } hours; 0 gives it at once.
registering-offered = { $form ->
    [0] A seat that comes free is given at once to who waits.
    [one] A seat that comes free is held for { $count } hour for who waits.
   *[other] A seat that comes free is held for { $count } hours for who waits.
}
registering-files-title = Files
registering-files = Let questions ask for files
registering-files-detail = Off from the start: a file holds more personal data than an answer, and you must say how long you keep it and who reads it. The files of a cancelled registration are erased.
registering-files-on = Questions may ask for a file.
registering-files-off = No question can ask for a file.
registering-files-in-use = A question still asks for a file. Remove it first.
question-file = File
question-file-off = Questions that ask for a file are first opened in the settings for all.
question-file-warning = File: ask for one only where nothing else will do. It holds more personal data than an answer, and is erased with a registration that is cancelled.

## Files on forms
register-file-hint = PDF, JPEG, PNG or WebP, at most { $max } MB. The place and device noted in a picture are erased.
register-file-kept = Received:
register-file-remove = Take this file away
register-file-empty = This file is empty. Choose another.
register-file-too-many-bytes = This file is larger than { $max } MB. Make it smaller, then choose it again.
register-file-too-many-pixels = This picture has more than 25 million pixels. Make it smaller.
register-file-wrong-kind = This file is neither a PDF nor a JPEG, PNG or WebP picture, whatever its name.
register-file-damaged = This file is incomplete or damaged. Save it again, then choose it.
register-file-several = One file for each question.
register-file-gone = This file is no longer kept. Choose it again.
register-file-later = Many files have just come from the same network as yours: choose it again in a minute.
registration-file-gone = file erased

## Names that mix scripts
registration-mixed = Mixed alphabets
registration-mixed-detail = This name mixes letters of alphabets that look alike: it may pass for another name. Check the address before you decide.

## Seats by category
event-category-full = Full: waiting list
