
### Renewing a file (renew), issuing a number (issue)

K650 = «{ $region }» was edited by hand ({ $count } places) and the plan changed it too; nothing was written
    .label = the edited part begins here
    .help-take-over = take the edits below over into the plan and run again
    .help-keep = or leave this part as it is in the file: --keep
    .help-replace = or write over it (the old file is kept beside): --replace "{ $region }"
K651 = { $kind ->
    [half] only half of the mark «{ $mark }» of «{ $region }» is left
   *[missing] «{ $region }» is not to be found: its content control and its bookmark «{ $mark }» are both gone
    }
    .label = the half that is left
    .help-undo = if it was deleted by accident, open an earlier version or undo in Word
    .help-mend = in Word, select the whole part and insert the bookmark «{ $mark }» again
    .help-keep = leave this part alone: --keep "{ $region }"
    .help-new-file = build a new file from the plan and copy the edited parts over
K652 = «{ $region }» stands in the file { $count } times; it is not clear which one to renew
    .label = the first one
    .other-copy = another one
    .help-delete-one = delete the superfluous copy in Word and run again
    .help-keep = leave these parts alone: --keep "{ $region }"
K653 = { $kind ->
    [name] no part is called «{ $region }»
    [file] the plan has «{ $region }», but the Word file has no place for it
   *[plan] the Word file has «{ $region }», but the plan no longer has it
    }
    .help-names = the file's parts: { $known }; they are called front, body, closing, annex, annex=II
    .help-new-file = build a new file from the plan
    .help-only = or renew the other parts only: --only annex
    .help-keep = leave this part alone: --keep "{ $region }"
K654 = nobody can tell whether «{ $region }» was edited by hand: the file's fingerprints are gone
    .label = this part
    .help-keep = leave this part as it is: --keep "{ $region }"
    .help-replace = or write over it (the old file is kept beside): --replace "{ $region }"
K655 = «{ $region }» { $kind ->
    [tracked] holds tracked changes that nobody has accepted or rejected
    [comment] holds a comment
   *[section] holds a section break that somebody put there
    }
    .label = here
    .help-tracked = accept or reject the changes in Word and run again
    .help-comment = settle and delete the comment in Word and run again
    .help-section = move the section break out of this part and run again
    .help-keep = or leave this part as it is: --keep "{ $region }"
K656 = «{ $region }» needs another page, but shares its section with «{ $other }»
    .label = this annex
    .help-break = in Word, put a section break (next page) between the two annexes and run again
K657 = { $kind ->
    [bookmark] renewing would lose the bookmark «{ $name }» that somebody set in «{ $region }»
    [control] renewing would lose a content control that somebody set in «{ $region }»
    [torn] a bookmark, comment or permission begins inside «{ $region }» and ends outside, or the other way round
    [list] the new part uses an automatic list that this file numbers otherwise
   *[link] the new part needs a link to «{ $name }» that this file does not have
    }
    .label = here
    .help-move-out = move it out of this part in Word and run again
    .help-keep = or leave this part as it is: --keep
    .help-replace = or write over it and lose that: --replace
    .help-new-file = build a new file from the plan
K658 = the plan has no number and day yet; number { $number } and the day issued in the file were kept
    .help-plan = write number and day into the plan, so that both agree
K659 = «{ $issued }» was issued in the file, but the plan says «{ $written }»
    .help-plan = correct the plan to what was issued
    .help-replace = or take the plan's: --replace front
K660 = { $kind ->
    [cell] { $known ->
        [both] row «{ $row }», column «{ $column }»: «{ $old }» → «{ $new }»
        [old] row «{ $row }», column «{ $column }»: «{ $old }» was deleted
        [neither] row «{ $row }», column «{ $column }»: its words were deleted
       *[new] row «{ $row }», column «{ $column }»: now says «{ $new }»
        }
    [row-added] a row was added after «{ $row }»: «{ $new }»
    [row-removed] the row «{ $row }» was removed: «{ $old }»
    [row-reshaped] cells of the row «{ $row }» were merged or split: now «{ $new }»
    [reworded] { $known ->
        [both] reworded: «{ $old }» → «{ $new }»
        [old] deleted: «{ $old }»
        [new] now says: «{ $new }»
       *[neither] edited; the old words are not known
        }
    [added] a paragraph was added: «{ $new }»
    [removed] a paragraph was removed: «{ $old }»
    [table-added] a table was added
    [table-removed] a table was removed
    [page] page size or margins were changed
   *[formatting] formatting only{ $known ->
        [new] : «{ $new }»
       *[neither] {""}
        }
    }
    .label = { $region }
    .help-yours = a person changed this in Word
K661 = { $kind ->
    [words] no place for number or day in this line
   *[mark] the mark «{ $mark }» for number, day or signer is not to be found
    }
    .label = this line
    .help-by-hand = write it into the Word file by hand
K664 = { $kind ->
    [nothing] no number was issued in this file; there is nothing to take back
    [lost] cannot be taken back: the old words were lost on the way through another format
    [gone] cannot be taken back: the line «{ $line }» is no longer in the file
   *[changed] cannot be taken back: the line «{ $line }» was changed since
    }
    .label = this line
    .help-by-hand = correct the Word file by hand
