# Requests, offers, parties. Same keys in every language.

ticket-kind-requested = Request
ticket-kind-offered = Seat offered
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
ticket-party = With you
ticket-counted = { $form ->
    [one] Your badge also admits { $count } companion.
   *[other] Your badge also admits { $count } companions.
}
