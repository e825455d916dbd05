# Words of speakers, partners and pictures, in en. Same keys and variables in every language.

## Order and review: what both lists share
order-up = Move up
order-down = Move down
review-filter = Text received
review-any = All
review-waiting = To be read
review-sent-back = Sent back
review-title = A text to be read
review-title-back = A text sent back
review-hint-organiser = None of this shows before you approve it. Approving puts it in place of what shows.
review-hint-organiser-back = You asked for a change: the answer will replace this text.
review-hint-writer = Your text waits for the organisers to approve it. You can still change it below.
review-hint-writer-back = The organisers ask for a change. Correct it below, then send it again.
review-reason-given = Reason:
review-same = The text received is the same as the one that shows.
review-field = Field
review-shows = Shows now
review-written = Received
review-picture-shows = The picture that shows
review-picture-written = The picture received
review-approve = Approve
review-send-back = Send back
review-reason = What is to be changed

## Done: what was just done
done-saved = Saved.
done-added = Added. You can now send a picture.
done-removed = Removed. What is published stays visible until you publish again.
done-rank-removed = The rank is removed. Its guests have none now.
done-picture = The picture is saved.
done-picture-removed = The picture is removed.
done-approved = The text is approved. It will show when you next publish.
done-sent-back = The text is sent back with your reason.
done-invited = The invitation is on its way.
done-proposed = Thank you. The organisers will read your text.
done-written-anew = The text has changed since you opened it. Read it again: nothing was decided.
done-named = Noted: the ticket is on its way.
done-given-back = The place is given back: it goes to the next person on the waiting list.
done-no-place = All your places are taken: nothing was changed.

## Picture: sending one, and why it is refused
picture-file = Choose a file
picture-hint = JPEG, PNG or WebP, at most { $max } MB. The place and the camera noted in the file are erased.
picture-hint-logo = SVG, PNG, JPEG or WebP, at most { $max } MB. It is shown on white.
picture-send = Send the picture
picture-remove = Remove the picture
picture-alt = What the picture shows
picture-alt-hint = For who does not see it. Empty: the name.
picture-empty = Choose a file first.
picture-too-many-bytes = This file is larger than { $max } MB. Make the picture smaller, then send it again.
picture-too-many-pixels = This picture has more than 25 million pixels. Make it smaller.
picture-wrong-kind = This file is no JPEG, PNG or WebP picture, whatever its name.
picture-not-drawn = An SVG drawing will not do here. Send a photograph.
picture-damaged = This file is incomplete or damaged. Save the picture again, then send it.
picture-script = This drawing contains a program. Export it without scripts, or as PNG.
picture-elsewhere = This drawing calls for a file that is elsewhere. Export it all in one, or as PNG.
picture-entities = This drawing defines XML entities. Export it again, or as PNG.
picture-letters = This drawing contains text. Turn its letters into outlines, or export it as PNG.
picture-embedded = This drawing has a picture inside. Export it as PNG.
picture-elaborate = This drawing is too elaborate to be drawn safely. Export it as PNG.

## Speaker: the organisers’ pages
speaker-list-title = Speakers
speaker-count =
    { $form ->
        [0] Nobody
        [one] { $count } person
       *[other] { $count } people
    }
speaker-search = Name, role or profession
speaker-new = Add a person
speaker-add = Add
speaker-new-intro = A name is enough. The rest can come later, also from the person themselves.
speaker-none = Nobody is on the programme yet
speaker-none-text = Add those who speak, moderate or receive.
speaker-none-found = Nobody matches
speaker-title = Speaker: { $name }
speaker-back = All speakers
speaker-name = Name
speaker-name-hint = In each script, as the person writes it.
speaker-role = Role at the event
speaker-role-hint = For example: moderator of the evening.
speaker-job = Profession
speaker-biography = Biography
speaker-links = Links
speaker-link-label = Link { $number }, name
speaker-link-url = Link { $number }, address
speaker-email = E-mail address
speaker-email-hint = Never shown. The invitation is sent there.
speaker-picture = Portrait
speaker-picture-none = Without a portrait the initials are shown.
speaker-remove = Take off the programme
speaker-remove-title = Take { $name } off?
speaker-remove-lead = This person goes from what you prepare. The public page changes only when you next publish.
speaker-goes-session = Their part in “{ $title }”
speaker-goes-proposal = The text that they wrote
speaker-invite = Invite to write
speaker-invite-text = The person receives a personal link and fills in their page; you read it before anything shows.
speaker-invite-send = Send the invitation
speaker-sessions = On the programme
speaker-to-event = Back to the event
speaker-see = See their page
speaker-elsewhere = Elsewhere

## Own: what somebody writes of themselves
own-speaker-title = Your speaker’s page
own-speaker-intro = Write in the languages you like; French stands in for those that are missing. Nothing shows before the organisers approve it.
own-partner-title = Your organisation’s page
own-partner-intro = Present your organisation in a few sentences. Nothing shows before the organisers approve it.
own-send = Send to the organisers

## Partner: the organisers’ pages
partner-list-title = Partners
partner-count =
    { $form ->
        [0] No partner
        [one] { $count } partner
       *[other] { $count } partners
    }
partner-search = Name or contribution
partner-new = Add a partner
partner-add = Add
partner-new-intro = A name is enough. The logo is sent afterwards.
partner-none = No partner yet
partner-none-text = Name the tiers first, then add the organisations that support you.
partner-none-found = No partner matches
partner-title = Partner: { $name }
partner-back = All partners
partner-name = Name
partner-role = What it brings
partner-role-hint = For example: a trade federation.
partner-about = About
partner-link = Website
partner-tier = Tier
partner-tier-none = No tier
partner-tier-any = All
partner-logo = Logo
partner-logo-none = Without a logo the name is shown.
partner-remove = Remove this partner
partner-remove-title = Remove { $name }?
partner-remove-lead = This partner goes from what you prepare. The public page changes only when you next publish.
partner-goes-proposal = The text that its representatives wrote
partner-invite = Invite a representative
partner-invite-text = The person receives a personal link and presents their organisation; you read it before anything shows.
partner-invite-email = The representative’s e-mail address
partner-places = Reserved places
partner-places-text = Held back for this partner, apart from the public’s. Given to people so far: { $taken }.
partner-places-field = How many places
own-places = You have { $left } left of { $places }. Whoever you name receives their ticket at once.
own-name-guest = Give a place
own-give-back = Give a place back
own-give-back-text = A place that nobody will take goes to the waiting list.

## Tier: the ranks of partners
tier-list-title = Tiers of partners
tier-count =
    { $form ->
        [0] No tier
        [one] { $count } tier
       *[other] { $count } tiers
    }
tier-none = No tier
tier-none-text = Tiers put partners in order on the public page. Start from the usual ones, or name your own.
tier-usual = Start from the usual tiers
tier-host = Host
tier-institutional = Institutional partners
tier-sponsor = Sponsors
tier-federation = Federations
tier-press = Press
tier-name = Name of the tier
tier-new = Add a tier
tier-title = Tier: { $name }
tier-back = All tiers
tier-remove = Remove this tier
tier-remove-title = Remove “{ $name }”?
tier-remove-lead = Its partners stay, without a tier, after all others.
tier-goes =
    { $form ->
        [one] The tier of one partner
       *[other] The tier of { $count } partners
    }
