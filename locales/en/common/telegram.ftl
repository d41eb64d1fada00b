### What is only said on Telegram. The name and the descriptions must not look like the IESS or the government.

telegram-name = Help with your employer key
telegram-short-description = I guide you to recover your IESS employer key. Independent: I am not the IESS. Free.
telegram-description =
    I help you recover your employer key (clave patronal) in a few steps. It is done online, or at an office with the right papers.

    I am an independent assistant, not the IESS. It is free and I never ask for keys or codes.

    Tap START.

telegram-command-start = Start
telegram-command-help = What I can do
telegram-command-language = Change language
telegram-command-my-data = See my data
telegram-command-delete = Delete my data
telegram-command-privacy = Privacy

telegram-group = To get help, write to me in private: I do not handle cases in a group.
telegram-group-number = Please delete that message: it shows a number that should not be seen in a group. If you need help, write to me in private.
telegram-group-open = Write in private

telegram-stale = That button is no longer valid. Please go on with the last question.

telegram-chosen = ✓ { $label }
telegram-countdown = ⏳ { $left }
telegram-time-over = ⌛ { $left }
