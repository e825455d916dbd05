# Duplicates and merges. Same keys in every language.

desk-duplicates = Duplicates
duplicates-title = Possible duplicates
duplicates-lead = Registrations that seem to be one person’s. Nothing is merged unless you decide it.
duplicates-none = No duplicates in sight
duplicates-none-text = All names are compared, across scripts and in any order. Those that look alike will appear here.
duplicates-list = Pairs of registrations to compare
duplicates-count = { $form ->
    [0] No pair on this page
    [one] { $count } pair on this page
   *[other] { $count } pairs on this page
}
duplicates-compare = Compare
duplicates-mark = Possible duplicate
duplicates-back = All possible duplicates
duplicates-pair-title = One person, or two?
duplicates-why = What the names say
duplicates-reason-same = The two names are identical.
duplicates-reason-none = The two names are not alike.
duplicates-reason-other-script = It is the same name in another script.
duplicates-reason-other-spelling = It is the same name in another spelling.
duplicates-reason-article = The article (El, Al, ال) is written on one side only.
duplicates-reason-joined = Two words are written as one.
duplicates-reason-swapped = Given and family name stand in another order.
duplicates-reason-name-missing = One of them has one more name.
duplicates-reason-one-letter = One letter differs, or two letters have changed places.
duplicates-reason-writings-disagree = One script says it is the same name, the other says it is not.
duplicates-keep = Which registration stays?
duplicates-registered = Registered on { $when }
duplicates-code = Badge
duplicates-nothing = Nothing
duplicates-both = the same on both sides
duplicates-merge = Merge into one registration
duplicates-merge-note = The other registration ends and its seat is offered to the next in line. The ticket that stays is sent again by e-mail; at the door both badges lead to it. You can undo this later.
duplicates-apart-title = Are they two people?
duplicates-apart-note = Both registrations stay, and nobody is asked again.
duplicates-apart = They are two people
duplicates-was-apart = Somebody has already said that they are two people.
duplicates-done-merged = The two registrations are one now.
duplicates-done-apart = Noted: they are two people.
duplicates-done-undone = The two registrations are separate again.
duplicates-done-undone-waiting = The two registrations are separate again. No seat was free any more: the one that is back is on the waiting list.
duplicates-merges = Recent merges
duplicates-merged-with = Merged with
duplicates-merged-on = On { $when }
duplicates-merged-by = On { $when }, by { $who }
duplicates-undo = Separate again
duplicates-refused-over = One of the two registrations is over: there is nothing to merge.
duplicates-refused-inside = The person came in with the registration that would end. Keep that one, or undo the admission first.
duplicates-refused-others = The registration that would end is for several people. Keep that one.
duplicates-refused-undo = This merge can no longer be undone: it has been already, or the person registered anew in the meantime.
standing-merged = Merged with another
ticket-merged-title = Merged with your other registration
ticket-merged-explained = You were registered twice. Your ticket is that of the other registration: it was sent to you by e-mail. At the door this badge leads to it too.
deed-registrations-merged = Registrations merged
deed-merge-undone = Registrations separated again
deed-registrations-kept-apart = Registrations recognised as two people’s
field-other = the other registration
