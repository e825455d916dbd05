# Words of the organisers’ console for events, and of all its forms, in en. Same keys and variables in every language.

## Form: what every form of the console says
form-kept = Everything you wrote has been kept.
form-in-language = { $label } ({ $language })
form-falls-back = Left empty, this language shows the French text.
form-falls-back-to = Left empty, people read in French: “{ $text }”
form-day = Day
form-hour = Time
form-day-of = { $label }, day
form-hour-of = { $label }, time
form-which = Which of the two?
form-first-time = The first time (UTC{ $offset })
form-second-time = The second time (UTC{ $offset })
form-malformed = This does not have the expected form.
form-not-a-link = The link must start with https:// and lead to a page.
form-not-a-number = Write a whole number.
form-too-small = No less than { $min }.
form-too-large = No more than { $max }.
form-not-a-date = This day does not exist. Write it like 2026-03-29.
form-not-a-time = Write the time like 18:45.
form-too-many =
    { $form ->
        [one] No more than one entry.
       *[other] No more than { $max } entries.
    }
form-skipped = This time does not exist on that day: the clocks go forward. They will show { $next }; choose another time.
form-twice = This time comes twice on that day: the clocks go back. Say which one.
form-out-of-order = This would come before what must precede it.
form-taken = This is taken already.
form-both-changed = Somebody else changed this field at the same time.
form-theirs = Saved meanwhile:
form-theirs-empty = nothing, the field was emptied
form-changed-meanwhile = Somebody else changed this page meanwhile
form-changed-meanwhile-how = Your text is in the fields, the other one is shown below them. Keep either, then save again. Nothing is lost.
form-would-go = This would go as well:
form-keep = Change nothing
form-save = Save
form-back = Back

## Desk: the side bar
desk-group-prepare = Prepare
desk-group-house = House
desk-details = Details
desk-programme = Programme
desk-speakers = Speakers
desk-partners = Partners
desk-publish = Publish
desk-team = Team
desk-journal = Journal

## Errors
error-event-state = The event’s state does not allow it
error-event-state-detail = It has changed since this page was opened. Go back to the console to see where it stands.
