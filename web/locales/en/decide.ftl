# Deciding on requests. Same keys and variables in every language.

decide-queue = Requests
decide-title = Decide
decide-hint = Tick requests, then decide. Companions follow the person who brings them.
decide-column = Choice
decide-choose = Tick
decide-with-lead = Decided with the person they come with
decide-tick-page = { $form ->
    [0] No request on this page
    [one] Tick the request on this page
   *[other] Tick the { $count } requests on this page
}
decide-tick-none = Untick all
decide-reason = Reason or a word to them
decide-reason-hint = At most { $max } characters. It stands in the message as you write it.
decide-reason-given = Reason given in the answer
decide-reason-none = No reason.
decide-approve = Approve
decide-decline = Decline…
decide-decline-title = { $form ->
    [one] Decline { $count } request?
   *[other] Decline { $count } requests?
}
decide-decline-lead = These people get the answer by mail at once. It cannot be taken back.
decide-decline-button = { $form ->
    [one] Decline { $count } request
   *[other] Decline { $count } requests
}
decide-follows = with
decide-none = Tick at least one request.
decide-approved = { $form ->
    [0] No request was approved.
    [one] { $count } request approved.
   *[other] { $count } requests approved.
}
decide-declined = { $form ->
    [0] No request was declined.
    [one] { $count } request declined.
   *[other] { $count } requests declined.
}
decide-waiting = { $form ->
    [one] { $count } is on the waiting list, since no seat is free.
   *[other] { $count } are on the waiting list, since no seat is free.
}
decide-skipped = { $form ->
    [one] { $count } request no longer waited for a decision and stays as it is.
   *[other] { $count } requests no longer waited for a decision and stay as they are.
}
decide-overview = { $form ->
    [one] { $count } request waits for a decision.
   *[other] { $count } requests wait for a decision.
}
decide-overview-see = See the requests

## One registration
decide-position = Place on the waiting list
decide-until = Seat held until
decide-ended = Ended on
decide-counted = Companions without a name
decide-party = Comes with
decide-leads = brings them
decide-answers = Answers
decide-yes = Yes
decide-no = No
decide-cancel-ask = Cancel the registration…
decide-cancel = Cancel the registration
decide-cancel-title = Cancel the registration of { $name }?
decide-cancel-lead = { $name } is told by mail. The seat goes to the next person.
decide-cancel-party = Cancelled with it
decide-cancelled = The registration is cancelled.
badge-replace-ask = Replace the badge…
badge-replace = Replace the badge
badge-replace-title = Replace the badge of { $name }?
badge-replace-lead = For a badge that was lost or shown to somebody else. Badge { $code } will be refused at every door, offline too. { $name } gets the new one by e-mail; the address of their ticket stays the same.
badge-replaced = The badge is replaced. The old one is refused at the doors.
decide-over = This registration had already ended.
decide-inside = Somebody who is inside cannot be cancelled. Undo their entry at the door first.
