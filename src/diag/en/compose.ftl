K559 = A view of criteria shares its paragraph with other text
    .label = must stand alone
    .help-alone = make {"{{ tieu_chi(…) }}"} a paragraph of its own: a blank line above and below, no dash or number before it
K560 = The typed number “{ $typed }” will print as “{ $printed }”
    .label = prints as “{ $printed }”
    .help-correct = numbers are made by the program; correct the typed one, or delete or add the item that makes the difference
K561 = A heading { $depth } levels deep; a plan has four: I., 1., 1.1., a)
    .label = printed bold, without a number
    .help-list = use fewer #, or a dash
K562 = The footnote “[^{ $label }]” has no text
    .label = called here
    .help-write = add a line of its own: [^{ $label }]: text of the note
K563 = { $what ->
        [image] A picture
       *[rule] A horizontal line
    } in the text is not printed
    .label = left out
    .help-leave = delete it; lines and pictures belong in the Word template
K565 = “./.” stands in the middle of the text
    .label = belongs at the end of the body only
    .help-delete = delete it; the program prints “./.” once, at the end
