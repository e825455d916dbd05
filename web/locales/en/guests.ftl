# Requests, offers, parties. Same keys in every language.

ticket-kind-requested = Request
ticket-kind-offered = Seat offered
ticket-kind-declined = Declined
ticket-kind-lapsed = Expired
ticket-requested = Not confirmed yet
ticket-requested-title = We have your request
ticket-requested-explained = The organisers are looking at it. Their answer goes to
ticket-offered = Confirm before { $when }
ticket-offered-title = A seat is held for you
ticket-offered-explained = It is yours to take until { $when }. Then it goes to the next in line.
ticket-accept = Confirm my seat
ticket-declined-title = Request declined
ticket-declined-on = The organisers answered on { $when }.
ticket-lapsed-title = The time is over
ticket-lapsed-on = The offered seat was not confirmed and went to the next in line on { $when }.
ticket-cancel-why-requested = Withdraw your request: nobody needs to answer it any more.
cancel-title-requested = Withdraw my request
cancel-what-requested = Your request will be withdrawn. To come, you would have to make another.
cancel-yes-requested = Yes, withdraw it
cancel-no-requested = Keep my request
ticket-party = With you
ticket-counted = { $form ->
    [one] Your badge also admits { $count } companion.
   *[other] Your badge also admits { $count } companions.
}

register-choose = In which capacity are you coming?
register-choose-none = This event is by invitation. For a question, write to
register-approval = Registration needs approval
register-approval-intro = The organisers look at each request and answer by e-mail.
register-ask = Send my request
register-companions = Who comes with you?
register-companions-intro = Each person gets their own badge. Leave it empty if you come alone.
register-companion = Person { $number }
register-companion-field = Person { $number }, { $field }
register-companion-email-hint = Leave it empty to get their ticket at your address.
register-companion-known = This person is registered already. Remove them here.
register-more-companions = Add a person
register-counted = Number of companions
register-counted-hint = From 0 to { $most }. They come in with your badge.
register-yes = Yes
register-no = No
register-asked-if = To fill in if you answered “{ $answer }” to “{ $question }”.
