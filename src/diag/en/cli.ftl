# The program's words on the command line.
cli-error = error
cli-warning = warning
cli-advice = advice
cli-help = help
cli-corrected = write
cli-more = … and { $count } more, not shown; mend these and run again
cli-deadline-by = by { $last }
cli-deadline-words = { $when } (no certain day)
cli-deadline-free = free text, not checked
cli-deadline-part = { $what }: { $meaning }
cli-deadline-work = { $what }: no time of its own
cli-deadline-doubt = { $kind ->
    [marks] typed without diacritics
   *[other] not understood: «{ $part }»
}
cli-corrected-line = write line { $from }
cli-corrected-lines = write lines { $from }–{ $to }
cli-found = errors: { $errors }, warnings: { $warnings }, advice: { $advice }
cli-file = {"=="} { $path }: errors: { $errors }, warnings: { $warnings }, advice: { $advice }
cli-fixed = mended { $count } in { $path }
cli-fix-would = would mend { $count } in { $path }; nothing was written
cli-fix-none = { $path }: nothing can be mended without you
cli-report = wrote the review sheet { $path }
cli-counts = by kind: { $counts }
cli-paragraph = paragraph { $paragraph }
cli-cell = table { $table }, row { $row }, column { $column }
cli-line = line { $line }
cli-left = and { $count } more
cli-many = { $message }, and { $count } more
cli-paste = paste into the file
cli-places = places
cli-built = wrote { $path }
cli-pdf = wrote { $path }: { $pages } { $pages ->
        [1] page
       *[other] pages
    }, typeface { $font }
cli-watch = the page follows { $path } at { $address }; Ctrl+C ends it
cli-watch-browser = no browser could be opened; copy the address above into one
cli-watch-ended = ended
cli-new = wrote a plan to start from: { $path }; change its words, then run: kehoach build { $path }
cli-man = wrote the manual pages into { $path }
cli-adopt-table = table { $number }: { $rows } { $rows ->
        [1] row
       *[other] rows
    }, { $columns } { $columns ->
        [1] column
       *[other] columns
    }, { $page ->
        [landscape] landscape
       *[portrait] portrait
    } page
cli-adopt-above = above it
cli-adopt-headers = columns
cli-adopt-region = marked
cli-adopt-none = the file has no tables
cli-adopt-marked = marked table { $table } as annex «{ $id }» and wrote { $path }
cli-adopt-plan = wrote the plan { $path }; look it over, then run: kehoach build { $path }
cli-exported = wrote { $path }
export-state = Tình trạng
export-done = % hoàn thành
export-day = Ngày hoàn thành
export-evidence = Minh chứng
export-left = Còn lại (ngày)
export-waiting = Chưa thực hiện
export-going = Đang thực hiện
export-finished = Hoàn thành
export-finished-late = Hoàn thành quá hạn
export-extract = Nhiệm vụ giao { $body }
cli-import-plan = wrote the plan { $path }: { $all } words, { $in_place } print in their place, { $moved } elsewhere, { $lost } not at all; look through it, then run: kehoach build { $path }
cli-import-marked = marked { $count } annexes and wrote { $path }
import-into-nothing = the sheet says nothing that the plan does not ({ $count } items have a row); nothing written
import-into-matched = { $count } items of the plan have a row in the sheet; what changes:
import-into-faults = with these values the plan { $path } would have errors, so nothing was written
import-into-ask = Write this into the plan? (y/n)
import-into-shown = nothing was written into { $path } yet; to write it, run this again with --yes
cli-converted = opened { $path } through LibreOffice, as .{ $ending }
cli-import-sheet = wrote the plan { $path } from the sheet «{ $sheet }»; look through it, then run: kehoach check { $path }
cli-sound = nothing to mend
cli-form = { $path }: { $holds ->
        [letter] a letter, or a document that names no kind
        [annexes] annexes alone
        [several] several documents one behind the other, whose parts are not judged
        [unknown] no administrative document that is known
       *[document] { $kind }
    }; checks: passed { $passed }, failed { $failed }, not evaluated { $left } (ND30: { $numbers })
cli-changes = wrote the table of changes { $path }
cli-template = wrote the template { $path }; change it in Word, keep the words in {"{{"} … {"}}"}
cli-window-close = Press Enter to close this window.
cli-window-page =
    The page for writing plans is open in the browser. It lies in the file:
    { $path }
    Double-click that file next time, or this program; both will do.

    A plan that is written already (a file that ends with .yaml) may be dropped on
    the icon of kehoach.exe: the Word file appears beside the plan.

    Press Enter to close this window; the page in the browser stays.
cli-window-page-shut =
    The browser did not open. Double-click this file to open the page for plans:
    { $path }

    Press Enter to close this window.
cli-window-guide =
    kehoach makes a Word document of a plan (a text file that ends with .yaml).
    It has no buttons. This is how it is used:

    1. You have no plan yet: type m and press Enter. A plan to start from is written
       beside the program: { $path }
    2. Open that file in Notepad, change its words, save it.
    3. Drop the file on the icon of kehoach.exe. The Word file lies beside the plan; if
       there are faults, the window tells each of them and how to mend it. Several
       plans may be dropped at once.

    Press Enter to close this window, or type m and press Enter for a plan to start from.
cli-window-new = Open that file in Notepad, change its words, save it, and drop it on the icon of kehoach.exe.

K901 = the file cannot be read: { $reason ->
        [missing] there is no such file
        [rights] no permission
        [room] no room left
        [folder] this is a folder
        [part] a part of its path is no folder
        [locked] the disk can only be read
        [name] no file can have this name
        [busy] another program holds it
        [device] Windows keeps the name { $name } for a device
       *[other] the system does not say why
    }
    .help-device = give the file another name, such as plan-{ $name }.yaml
    .help-busy = close the file in that program (Word, a preview …) and run again
    .help-name = name a file, not a folder
    .help-missing = check the file's name and folder
    .help-rights = the file may not be read: ask for the right to, or copy it to another folder
    .help-room = check the disk
    .help-other = check the name; close the program that holds the file and run again
K902 = the file cannot be written: { $reason ->
        [missing] there is no such folder
        [rights] no permission
        [room] no room left
        [folder] this is a folder
        [part] a part of its path is no folder
        [locked] the disk can only be read
        [name] no file can have this name
        [busy] another program holds it
        [device] Windows keeps the name { $name } for a device
       *[other] the system does not say why
    }
    .help-device = give the file another name, such as plan-{ $name }
    .help-busy = close the file in that program (Word, a preview …) and run again, or choose another place with -o; the old file is as it was
    .help-name = name a file, not a folder
    .help-missing = there is no such folder: make it, or choose another place
    .help-rights = the folder may not be written to: choose another place with -o
    .help-room = the disk is full: make room, or choose another place with -o; the old file is whole
    .help-other = close the program that holds the file and run again, or choose another place with -o; the old file is whole
K903 = the file is open in { $program ->
        [libreoffice] LibreOffice
       *[word] Word
    }
    .help-close = close it there and run again
    .help-left = if nobody has it open, that program ended suddenly: delete the file { $mark } and run again
K904 = somebody changed the file since it was built; it is not overwritten
    .help-renew = use kehoach renew to carry what changed in the plan into the file, keeping what was edited by hand
    .help-output = write to another file with -o NAME.docx
    .help-force = or add --force to replace it; the present file is kept as .bak
K905 = the file is there already; it is not overwritten
    .help-force = choose another name, or add --force
    .help-name = choose another name
K906 = { $found ->
        [none] the plan has no annexes
       *[other] the plan has no annex «{ $found }»
    }
    .help-known = the plan's annexes: { $known }
    .help-none = give the plan a «phụ lục», or leave --only out
K976 = a review sheet is about one file, and there are { $count }
    .help-one = run the command for each file
K977 = a Word file is not mended
    .help-word = mend it in Word as check says, or mend the plan and build it again
K975 = “{ $command }” has nothing to say in SARIF: that format holds what check finds
    .help-json = use --format json
K907 = there is no code «{ $found }»
    .help-list = run «kehoach rule» to see all codes
K909 = “.docx” is a Word file, while a plan is a file of text
    .help-name = give it a name in .yaml, such as ke-hoach.yaml
K910 = there is no option «{ $found }»
    .help-near = did you mean «{ $near }»?
    .help-help = see the options: { $command }
K911 = «{ $found }» is too much on the command line
    .help-near = did you mean «{ $near }»?
    .help-help = put a file name with spaces in quotes; see how it is used: { $command }
K912 = there is no command «{ $found }»
    .help-near = did you mean «{ $near }»?
    .help-help = see the commands: { $command }
K913 = missing: { $found }
    .help-help = see how it is used: { $command }
K914 = a value is missing after «{ $option }»
    .help-known = write one of: { $known }
    .help-help = see how it is used: { $command }
K915 = «{ $found }» cannot be used for «{ $option }»
    .help-near = did you mean «{ $near }»?
    .help-known = write one of: { $known }
    .help-help = see how it is used: { $command }
K916 = { $how ->
        [twice] «{ $found }» is written twice
       *[apart] «{ $found }» does not go with «{ $other }»
    }
    .help-help = leave one out; see how it is used: { $command }
K917 = the command line is not well written at «{ $found }»
    .help-help = see how it is used: { $command }
K620 = the Word template uses a name that does not exist: «{ $found }»
    .help-near = did you mean «{ $near }»?
    .help-known = names that can be used: { $known }
K621 = the tag «{ $tag }» of the Word template is not well written
    .help-tag = write it as the name of a value, such as {"{{ issuer.name }}"} (Tera says: { $detail })
K622 = row { $row } of the table of changes does not close
    .help-report = report it with the two files that were compared

renew-renamed = { $name } (was { $old })
renew-replaced = { $name }: renewed from the plan
renew-formatting-kept = { $name }: renewed from the plan, formatting changed by hand was kept
renew-formatting-partly = { $name }: renewed from the plan, formatting changed by hand was kept where the words stayed the same
renew-unchanged = { $name }: the plan says the same, left as it is
renew-kept = { $name }: left as edited by hand
renew-added = { $name }: added
renew-removed = { $name }: removed, the plan has it no longer
renew-left = { $name }: the plan does not have this part, left as it is
renew-parts = other parts of the file that changed with it: { $parts }
renew-styles = styles added: { $styles }
take-nothing = { $path }: no hand edit that the plan does not have
take-none = { $path }: nothing of it can go into the plan; nothing was written
take-lines = lines that change in { $path }:
take-ask = write { $path }? [y/N]
take-dry = nothing was written; run again with --yes to write
take-done = hand edits now in { $path }: { $count }
renew-nothing = { $path }: nothing to change, nothing was written
renew-dry = dry run: nothing was written
renew-backup = the old file is kept as { $path }
issue-line = «{ $before }» → «{ $after }»
issue-only-references = the file has no letterhead: number and date went into the reference lines of the annexes only

K662 = this line names an annex by its old number
    .label = here
    .help-by-hand = mend it by hand in the Word file: the annex has another number now
K908 = another run is writing this file
    .help-wait = wait until it has finished and run again
K918 = the plan's file has no place where number and day can be written with everything else left as it is; nothing was written
    .help-by-hand = write «số» and «ngày» into the plan yourself, a line each, and run again without --plan
K919 = the file is read-only; it is not replaced
    .help-rights = take the read-only mark off the file, or write to another file
K920 = this is a folder, not a file
    .help-name = write the file's name behind the folder's
K921 = this is no ordinary file
    .help-ordinary = use a file that lies on the disk
K922 = { $file } is a Word file, not a plan (.yaml)
    .help-adopt = make a plan of a table in that file: kehoach adopt { $file } --plan PLAN.yaml
    .help-text = see the words of the Word file: kehoach text { $file }
K923 = the file to write must end with { $ending }
    .help-name = write the name as { $right }
K924 = the file to write is the plan itself, or a file that it includes
    .help-name = give another name with -o
K925 = an earlier run was stopped between two files, and somebody has changed { $file } since; it is left as it is
    .help-again = compare it with its copy (.bak), then run «kehoach issue» again
K926 = -o names one file «{ $output }» for { $count } plans
    .help-folder = name a folder that is there after -o, or leave -o out to write beside each plan
K927 = { $first } and { $second } would both write { $output }; nothing was written
    .help-name = rename one of the plans, or build it alone with -o
K928 = the folder { $folder } has no plan (.yaml) in it
    .help-name = name a file, or another folder
K930 = { $folder } does not hold the four files of Times New Roman
    .help-names = the files are called times.ttf, timesbd.ttf, timesi.ttf and timesbi.ttf; without --fonts the program's own typeface is taken, which is as wide
K932 = the page cannot be served to the browser on this computer{ $reason ->
    [taken] : another program has the port
    [rights] : the port may not be used
   *[other] {""}
}
    .help-port = leave out --port, so that a free one is taken, or name another
K933 = there is no page to show
    .help-beside = fetch kehoach.html with the release and put it beside the program, or name it: --page kehoach.html
K929 = the system lets no thread run
    .help-other = close other programs and run again
cli-many-built = plans built: { $well }, of them with warnings: { $warned }; failed: { $failed }
cli-many-pdf = PDFs made: { $well }, of them with warnings: { $warned }; failed: { $failed }
cli-many-checked = plans in order: { $well }, of them with warnings: { $warned }; failed: { $failed }
cli-many-failed = failed: { $path }
cli-many-warned = with warnings: { $path }
cli-many-shared = left out, no plan but a shared file: { $path }
cli-many-more = … and { $count } more
cli-completed = an earlier run was stopped halfway; { $path } is written now

# The examples at the end of each command's help.
examples = Examples
examples-build =
    kehoach build ke-hoach.yaml                   # write ke-hoach.docx beside the plan
    kehoach build ke-hoach.yaml -o trinh-ky.docx  # write to another file
    kehoach build ke-hoach.yaml --only annex=II   # Phụ lục II alone
    kehoach build cac-xa/                         # all plans of a folder
examples-watch =
    kehoach watch ke-hoach.yaml               # open the page, follow every save
    kehoach watch ke-hoach.yaml --no-browser  # print the address only
examples-pdf =
    kehoach pdf ke-hoach.yaml            # write ke-hoach.pdf beside the plan
    kehoach pdf da-sua.docx -o ky-so.pdf  # a Word file as it stands, hand edits and all
    kehoach pdf ke-hoach.yaml --fonts C:/Windows/Fonts
examples-check =
    kehoach check ke-hoach.yaml           # list all that should be mended; writes nothing
    kehoach check ke-hoach.yaml --strict  # count warnings as errors too
    kehoach check ke-hoach.yaml --pages   # look at the pages too
    kehoach check cac-xa/                 # all plans of a folder
examples-new =
    kehoach new ke-hoach.yaml                             # a commune's plan of tasks
    kehoach new chi-so.yaml --kind tieu-chi --level tinh  # a province's table of criteria and scores
examples-renew =
    kehoach renew ke-hoach.yaml ke-hoach.docx --dry-run        # see what would be done
    kehoach renew ke-hoach.yaml ke-hoach.docx                  # renew; what was edited by hand stays
    kehoach renew ke-hoach.yaml ke-hoach.docx --only annex=II  # Phụ lục II alone
examples-take =
    kehoach take ke-hoach.yaml ke-hoach.docx        # hand edits into the plan, after asking
    kehoach take ke-hoach.yaml ke-hoach.docx --yes  # write without asking
examples-issue =
    kehoach issue ke-hoach.docx --number 135 --date 27/9/2021  # write number and day
    kehoach issue ke-hoach.docx --undo                         # make them blank again
examples-changes =
    kehoach changes truoc.yaml sau.yaml                       # two plans
    kehoach changes ke-hoach.yaml da-sua.docx                 # a plan and a Word file edited by hand
    kehoach changes truoc.yaml sau.yaml --table so-sanh.docx  # a table “Trước | Sau” as well
examples-export =
    kehoach export plan.yaml -o plan.xlsx                # a sheet for each table
    kehoach export plan.yaml -o follow.xlsx --tracking   # with columns to follow the work
    kehoach export plan.yaml --per-lead extracts         # an extract for each body
examples-import =
    kehoach import old.docx -o new.yaml  # a whole Word file as a plan
    kehoach import old.docx --mark       # and its annexes marked in old.danh-dau.docx
    kehoach import follow.xlsx --into ke-hoach.yaml  # a sheet that was filled in, back into its plan
examples-adopt =
    kehoach adopt cu.docx                                  # list the tables of the file
    kehoach adopt cu.docx --annex 2 --as I --plan cu.yaml  # table 2 as annex I and as YAML
examples-template =
    kehoach template -o mau.docx             # a template to change in Word
    kehoach build ke-hoach.yaml -t mau.docx  # build with it
examples-text =
    kehoach text ke-hoach.docx  # print words, styles, table grids
examples-rule =
    kehoach rule K301  # explain one code
    kehoach rule       # list all codes
examples-schema =
    kehoach schema > plan.schema.json  # for completion in an editor
examples-completions =
    kehoach completions bash > ~/.local/share/bash-completion/completions/kehoach  # for bash
examples-man =
    kehoach man -o ~/.local/share/man/man1  # then: man kehoach

cli-coverage-group = Group
cli-coverage-rows = Tasks
cli-coverage-lead = Lead
cli-coverage-deadline = Deadline
cli-coverage-product = Product
cli-coverage-partners = Partners
cli-coverage-monitor = Monitor
cli-coverage-all = All
