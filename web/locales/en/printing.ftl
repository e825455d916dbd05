# Words of printing badges, in en. Same keys and variables in every language.

## The page « Badges »
print-title = Badges
print-lead = Choose whose, in which order and on what. You are told how many before anything is printed.
print-whose = Print badges
print-count = Count, then print…
print-runs = Print runs
print-no-runs = No badge has been printed yet.
print-column-whose = Badges
print-column-by = By
print-column-when = Asked for on
print-column-state = State
print-one = A single badge
print-everybody = Everybody
print-badges = { $form ->
    [one] { $count } badge
   *[other] { $count } badges
}
print-none = Nobody among those you chose has a badge. There is nothing to print: change the criteria.
print-printer-gone = The printer “{ $printer }” is not at your disposal any more. Nothing was printed: choose another, or a file.
print-several = { $count } runs have begun, one for each layout: each will have its file.

## Marks and the filter
print-mark = Badge
print-any = Printed or not
print-any-category = All
print-any-standing = Expected or inside
print-unprinted = Not printed yet
print-printed = Printed before
print-criteria = badge: { $mark }
print-marked = { $form ->
    [1] Badge printed once, on { $moment }
    [2] Badge printed twice, last on { $moment }
   *[other] Badge printed { $count } times, last on { $moment }
}

## Orders
print-by-latin = Name in Latin letters
print-by-arabic = Name in Arabic letters
print-by-category = Category
print-by-precedence = Precedence
print-by-table = Table, then seat
print-by-answer = Answer to “{ $question }”
print-in-order = Order: { $order }

## Through what
print-to = Print on
print-to-file = PDF file
print-to-browser = Browser
print-to-printer = Printer “{ $printer }”

## Before it begins
print-ask-title = { $form ->
    [one] Print { $count } badge?
   *[other] Print { $count } badges?
}
print-ask-whose = What will be printed
print-ask-button = { $form ->
    [one] Print { $count } badge
   *[other] Print { $count } badges
}
print-ask-again = { $form ->
    [one] Print { $count } badge again
   *[other] Print the { $count } badges, reprints included
}
print-reprints = { $form ->
    [one] { $count } badge was printed before.
   *[other] { $count } badges were printed before.
}
print-only-others = { $form ->
    [one] Print only the { $count } not printed yet
   *[other] Print only the { $count } not printed yet
}
print-changed = Meanwhile the number or the layout changed: nothing was printed. Read again, then confirm anew.
print-back-to-form = Change the criteria
print-of-layout = Layout “{ $layout }” ({ $medium }): { $badges }, { $paper }
print-languages = { $form ->
    [one] Language of the badges: { $languages }
   *[other] Languages of the badges: { $languages }
}
print-pages = { $form ->
    [one] { $count } page
   *[other] { $count } pages
}
print-sheets = { $form ->
    [one] { $count } two-sided sheet ({ $pages } pages)
   *[other] { $count } two-sided sheets ({ $pages } pages)
}
print-labels = { $form ->
    [one] { $count } label
   *[other] { $count } labels
}
print-layouts-apart = These badges follow several layouts: each layout will be a run and a file of its own.
print-label-fitted = “{ $layout }” measures { $size } mm, the labels { $label } mm: the badge is fitted to the label.
print-label-front = “{ $layout }”: a label has only the front.

## A run
print-waiting = Waiting
print-working = Under way
print-done = Printed
print-cancelled = Stopped
print-failed = Failed
print-taken-back = Taken back: not printed
print-made = { $form ->
    [one] { $done } badge of { $total } made
   *[other] { $done } badges of { $total } made
}
print-begun = Asked for on { $moment }
print-by-whom = By: { $name }
print-progress = Progress
print-refresh = Refresh
print-back = All print runs
print-download = Download the PDF
print-file-kept = The file is kept for a day. Its badges count as printed.
print-open-badge = Open the badge
print-stop = Stop printing
print-stopped-done = Printing is stopped.
print-take-back-ask = These badges were not printed (paper jam, lost file)…
print-take-back-title = { $form ->
    [one] Say that { $count } badge was not printed?
   *[other] Say that { $count } badges were not printed?
}
print-take-back-lead = Their print marks become what they were before, and the file of this run is deleted. The badges themselves stay valid.
print-take-back = They were not printed
print-taken-back-done = The marks are taken back: these badges can be printed again.
print-stop-over = There was nothing left to stop: this run was over already.
print-take-back-over = There is nothing to take back: this run printed nothing, or was taken back already.
print-after-layouts = Layout: { $layouts }

## Trouble
print-trouble-unreachable = The printer “{ $printer }” does not answer. Is it on, and on the network?
print-trouble-silent = The printer “{ $printer }” is silent. Has it labels and ribbon, and is it closed?
print-trouble-cut-off = The printer “{ $printer }” cut the connection in the middle of a label. Turn it off and on again.
print-trouble-stranger = What answers at the address of the printer “{ $printer }” is no label printer. Nothing that is sent there counts as printed: tell whoever runs the server.
print-trouble-labels = The printer “{ $printer }” has no labels left. Put a roll in.
print-trouble-ribbon = The printer “{ $printer }” has no ribbon left. Change it.
print-trouble-open = The printer “{ $printer }” is open. Close it.
print-trouble-paused = The printer “{ $printer }” is paused. Press its pause button.
print-trouble-gone = The printer “{ $printer }” is yours to use no more. Choose another.
print-trouble-unmade = A badge could not be made. Try again; if it goes on, tell whoever runs the server.
print-trouble-unprintable = None of these badges can be printed as it is. Nothing was printed.
print-trouble-nobody = Nobody of this run has a badge any more. Nothing was printed.

## At the door
print-door = At the door
print-at-door = Doors may print
print-at-door-hint = Whoever stands at a door may print the badge of somebody who is inside. You and door supervisors always may.
print-badge = Print the badge
print-badge-at = Badge on “{ $printer }”
print-badge-here = Badge through this browser
print-badge-of = Badge of { $name }
print-here-hint = The page is exactly as large as the badge. Print it at 100%, without margins.
print-now = Print
print-back-to-door = Back to the door
print-see-run = This print run
print-left-out = Badges left out
