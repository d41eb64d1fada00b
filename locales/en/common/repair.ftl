### What is said around the questions: greeting, menu, corrections, and what to do when something is not understood.

welcome = Hello. I help you recover the IESS <b>employer key</b> (clave patronal).
    I am not the IESS. It is free. I never ask for keys or codes.
    Para español, escriba «español».
notice = I help with the IESS <b>employer key</b> and the personal one. I am not the IESS. It is free. I never ask for keys or codes. Para español, escriba «español».
hello = Hello.
hello-again = Hello. Let's go on where we were.
ended = Write “menu” if you need anything else.

# How far along it is.
step-of = Question { $step } of { $total }
# The buttons when a number looks mistyped.
doubted =
    .choice-accept = Yes, it is right
    .choice-suggestion = Yes, use that one

menu = How can I help you?
menu-more = You can also write: <b>back</b>, <b>repeat</b>, <b>why</b>, <b>skip</b>, <b>person</b>, <b>start over</b>, <b>delete my data</b>, <b>español</b>.
do-menu = Menu
do-continue = Go on
do-start = Recover my key
do-restart = Start over
do-person = Talk to a person
do-none = None of these
do-spanish = Español
do-english = English
# Corrections. $name is what the answer is called; $to the new answer.
changed = Done, I changed { $name }: <b>{ $to }</b>.
changing = All right, let's change { $name }.
already = That is what I have: <b>{ $to }</b>.
dropped = No longer needed: { $names }.
nothing-to-change = You have not given me that yet.
went-back = We went one step back.
nothing-before = We are at the first question.
nothing-to-skip = There is nothing to skip here. Answer when you can.
restarted = Let's start over. I deleted your answers.
understood-as = Got it: <b>{ $what }</b>.
noted-number = Noted: { $value }.
may-skip = You can also tap <b>Skip</b>: we go on without that number.
skipped = All right, we go on without it.

# Not understood: first options, then an example, at last the menu and a person.
miss-options = I did not quite understand. Is it one of these?
miss-choose = I did not quite understand. Please choose an option.
waiting-here = I will wait here. To go on, tap a button or write “menu”.
miss-again = Sorry, I still do not understand.
miss-person = Sorry, I cannot make sense of it. Choose from the menu or talk to a person.
clarify = Which of these do you mean?
out-of-domain = I cannot help with that. I only know about the IESS employer key and the personal one.
other-language = I only speak Spanish and English. Solo hablo español e inglés.
language-changed = Done, we go on in English.
thanks = You are welcome.
feel-anger = I understand, this is tiring. Let's go step by step. If you prefer, write “person”.
empty = No text reached me.

# Keys and data that are not asked for.
secret-key = That looks like a key. I did not keep it. Delete that message and change the key as soon as you can. Share it with nobody, not even with me.
secret-code = That looks like a code. I did not keep it. Delete that message. The code goes on the IESS page only: share it with nobody, not even with me.
secret-link = That looks like a personal link. I did not open or keep it. Delete that message and open the link yourself. Share it with nobody, not even with me.
secret-card = That looks like a card. I did not keep it. Delete that message. This procedure is free: pay nobody.
secret-email = I do not need the e-mail address and did not keep it. Just tell me whether you can open it.
number-not-kept = I saw a number ({ $value }). I do not need it here and did not keep it. Better delete that message.
number-not-kept-wrong = I saw a number, but it looks mistyped. I did not keep it. Better delete that message.

# What cannot be read.
media-image = I cannot see photos, I only read text. If it shows data, delete it.
media-audio = I cannot listen to audio, I only read text. Please write to me.
media-video = I cannot watch videos, I only read text.
media-sticker = I can only read text.
media-location = I do not need your location. I can only read text.
media-document = I cannot open files, I only read text. If it shows data, delete it.
media-contact = I do not need contacts. I can only read text.
media-other = I cannot see that. I can only read text.
media-again = I can only read text.

# Old buttons, old messages, edited messages.
old-button = That button is no longer valid. We are here:
were-away = Sorry for the wait, I am here now. Let's go on:
edited-old = I saw that you edited an earlier message. Please write it as a new message.
apology = Sorry, something went wrong on my side. Please try again in a moment.

# The person's data.
my-data-none = I have no number of yours. Your answers are deleted by themselves in { $retention-hours } hours, or right now if you write “delete my data”.
my-data = This is what I have:
    { $numbers }
    It is deleted when you get the result. At the latest: { $until }
    To delete it now, write “delete my data”.
deleted = Done: I deleted everything I had of this conversation. The messages in this chat are yours to delete.

# Oficinas del operador. / The operator's offices.
offices = Offices checked by the operator of this assistant. Please verify before you go:
    { $list }
office = • { $name }: { $address } (checked on { $day })
feel-worry = I see it is urgent. Let us get to the step that helps you.
feel-grief = I am very sorry for your loss.
which-is-wrong = Which one is wrong? Tap the one to change, or type it again.
