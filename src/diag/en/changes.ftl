# Two plans compared

field-parent = Parent body
field-issuer = Issuing body
field-issue-number = Plan number
field-symbol = Symbol
field-place = Place
field-date = Date of issue
field-kind = Kind of document
field-title = Title
field-original = Original

field-level = Level
field-tt = No.
field-code = Code
field-name = Name
field-max = Maximum score
field-bonus = Bonus points
field-penalty = Penalty
field-got = Score given
field-lost = Points lost
field-target = Target score
field-result = Result
field-requirement = Requirement
field-cause = Cause
field-product = Product
field-solutions = Solutions
field-lead = Lead body
field-partners = Partners
field-monitor = Followed up by
field-deadline = Deadline
field-budget = Budget
field-evidence = Evidence
field-note = Note
field-state = State
field-done = Done
field-done-on = Done on
field-full-row = Full row

level-group = Group
level-objective = Objective
level-task = Task
level-activity = Activity
level-criterion = Criterion
level-row = Row
level-rubric = Scoring line

changes-section-head = Head
changes-section-agencies = Directory of bodies
changes-section-items = Items
changes-section-totals = Totals
changes-section-body = Body
changes-section-annexes = Annexes
changes-section-closing = Recipients and signature
changes-section-text = Other text

changes-agency = Directory, key “{ $key }”
changes-item-coded = { $level } { $code }
changes-item-named = { $level } “{ $name }”
changes-item-under = { $item } of { $parent }
changes-item-nameless = { $level } without a name
changes-merged = Merged cell ({ $fields })
changes-total = Total, { $field }
changes-text-heading = Text, heading
changes-text-opening = Text, opening
changes-text-under = Text under “{ $heading }”
changes-criterion-block = Criterion block
changes-recipient = Recipients
changes-signature-titles = Authority and title of the signer
changes-signature-name = Name of the signer

changes-annex = Annex { $number }
changes-annex-only = Annex
changes-annex-titled = { $annex } “{ $title }”
changes-annex-label = Label
changes-annex-belongs-to = Issued with
changes-annex-title = Title
changes-annex-orientation = Page
changes-table = Table “{ $name }”
changes-annex-heading = Table { $table }: heading
changes-annex-unit = Table { $table }: unit
changes-annex-columns = Table { $table }: columns
changes-annex-selection = Table { $table }: items chosen
changes-annex-total = Table { $table }: total row
changes-annex-note = Table { $table }: note

changes-file-front = Letterhead
changes-file-body = Body
changes-file-recipients = Recipients
changes-file-signature = Signature
changes-file-header = Page header
changes-file-footer = Page footer
changes-file-text = Text
changes-file-only-table = table
changes-file-table = table { $name }
changes-file-row = row “{ $name }”
changes-file-column = column “{ $name }”
changes-file-page = page size and margins
changes-file-behind = after “{ $name }”

changes-place-under = under { $parent }
changes-place-top = at the top level
changes-place-behind = after { $sibling }
changes-place-first = first
changes-original-paper = Paper
changes-original-electronic = Electronic
changes-page-portrait = Portrait
changes-page-landscape = Landscape
changes-blank = (blank)
changes-nothing = (not there before)
changes-there = (was there)
changes-added = (added)
changes-removed = (removed)
changes-formatted = (formatting only)

changes-none = The two plans say the same.
changes-count = Changes: { $all } (added { $added }, removed { $removed }, moved { $moved }, edited { $edited }){ $looks ->
        [some] , formatting only { $formatted }
       *[none] {""}
    }.
changes-table-title = What has changed
changes-column-number = No.
changes-column-subject = What
changes-column-before = Before
changes-column-after = After
