### What is only said on WhatsApp.

# The button that opens a list of options; up to 20 characters.
whatsapp-list = See options

# The button of a link whose name is too long for a button; up to 20 characters.
whatsapp-open = Open the page

# Before choices that do not fit into buttons and are answered by typing.
whatsapp-choose = Answer with a number:

# Sentences offered before the first message; up to 80 characters, no emoji. They arrive as if they had been typed.
whatsapp-ice-breaker-1 = I forgot my employer key
whatsapp-ice-breaker-2 = I do not get the code
whatsapp-ice-breaker-3 = I cannot open the registered e-mail
whatsapp-ice-breaker-4 = I need an employer key for the first time

# Words that show up after typing "/": a name of up to 32 characters without spaces; a hint of up to 256.
whatsapp-command-menu = menu
    .hint = Start, or see the menu
whatsapp-command-help = help
    .hint = What I can do
whatsapp-command-person = person
    .hint = How to talk to a person
whatsapp-command-language = language
    .hint = Change language (español)
whatsapp-command-my-data = my_data
    .hint = See my data
whatsapp-command-delete = delete
    .hint = Delete my data
whatsapp-command-privacy = privacy
    .hint = How your data is handled
