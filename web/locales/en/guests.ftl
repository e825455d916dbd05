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

## Register: sent once more
register-trap = Leave this empty
register-doubt-send = Send again
register-doubt-trap = A hidden field was filled in
register-doubt-trap-why = This field is there for robots alone: an extension of your browser may have filled it in. We emptied it, and nothing was registered. Your answers are kept: send them again.
register-doubt-soon = Confirm your registration
register-doubt-soon-why = We protect this form from robots, and yours arrived very fast. Nothing is lost: read your answers again, then send them once more.
register-doubt-unknown-why = This page was too old or incomplete, and nothing was registered. Your answers are kept: send them again.
register-busy = Many people are registering at this moment
register-busy-why = We could not register you in time.
register-many = Many registrations at once
register-many-why = Many registrations are coming through your network or under your e-mail address. To keep robots out their pace is limited: yours is not registered yet.
register-later-seconds =
    { $form ->
        [one] Send it again in one second.
       *[other] Send it again in { $count } seconds.
    }
register-later-minutes =
    { $form ->
        [one] Send it again in one minute.
       *[other] Send it again in { $count } minutes.
    }
register-later-kept = Your answers are kept on this page. You will not be registered twice.
register-later-send = Send again
register-later-help = Does this go on? Write to
