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
deed-registering-changed = Categories or questions changed
