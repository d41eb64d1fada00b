### The answers about the personal key. Each fits a short message (up to 350 characters) and needs no data.
### `topic-abroad` and `topic-no-fingerprint` are also said to people who want the other key, so they name the personal one.
### Topics that the other key has too share their buttons; `label` is for new topics (up to 20 characters).

## What happens to people

personal-topic-forgot = It is done online: { personal-menu } > <b>Generar / Recuperar clave</b>. The page usually asks things to be sure it is you. The IESS must already have your data and your fingerprint. If not, take your cédula to a { personal-counter }.

personal-topic-blocked = It takes two steps, both online. Go to { personal-menu }. One: in <b>Desbloqueo de Clave</b> ask for a link. It comes by e-mail and lasts { $code-minutes } minutes: open it. Two: make the new key in <b>Generar / Recuperar clave</b>.

personal-topic-link = The link lasts { $code-minutes } minutes. Look in spam too. Expired or not there? Ask for it again in <b>Desbloqueo de Clave</b>, only once, with the mailbox open. Still the same? Take your cédula to a { personal-counter }.

personal-topic-mailbox = The link goes to the e-mail you gave the IESS. I cannot see which. You cannot open it, or it is wrong? Take your cédula to any { personal-counter }. Ask there to put in the one you use now.

topic-no-fingerprint = For the <b>personal key</b>, the page needs your data and your fingerprint. They are registered in person: take your cédula to any { personal-counter }. Book an appointment first.
    .label = No fingerprint

personal-topic-data = If the page does not take your data, take your cédula to any { personal-counter }. Your data or your fingerprint may be missing there. Book an appointment first.

personal-topic-first-time = { personal-menu } > <b>Generar / Recuperar clave</b>. People without a key can make one there. The IESS must already have your data and your fingerprint. If it does not let you, take your cédula to any { personal-counter }.

topic-abroad = For the <b>personal key</b>, try online, in <b>Generar / Recuperar clave</b>. It works if the IESS already has your fingerprint and you can open the registered mailbox. If not, I do not know how it is done from abroad: no official source says so. Ask the IESS on its official page.
    .label = I am abroad

personal-topic-foreigner = Without a cédula, a foreigner's code is used. It is usually given at IESS offices. Go to a { personal-counter }. Ask first which papers they want and how to get the key with that code.

personal-topic-captcha = Try once more with another browser, phone or connection. Turn off the VPN and the ad blocker, if you use them. Sometimes it clears up the same day (estimate).

personal-topic-down = The IESS page sometimes does not answer. Try later or at night. Your data are fine and you lost nothing.

personal-topic-no-turno = Look for another office, province, day and hour. For the personal key any { personal-counter } will do. The wait can take weeks.

## Questions

personal-topic-what-is-key = It is the key of workers, pensioners and the retired. With it you see your contributions, your pension, your reserve funds and your appointments. It does not open the employer system: that is the clave patronal.

personal-topic-what-data-needed = The page asks for your cédula. Then it usually asks things to be sure it is you. They are not always the same. The IESS must also have your data and your fingerprint. Give me no data.

personal-topic-what-documents = Take { personal-paper }. I have no official list of other papers: ask at your appointment.

personal-topic-online = Yes, if the IESS already has your data and your fingerprint: { personal-menu }. No fingerprint, or not that mailbox? Take your cédula to any { personal-counter }.

personal-topic-how-long = How long this key takes has not been published. All I know is that the link in the e-mail lasts { $code-minutes } minutes. At an office, add the wait for the appointment.

personal-topic-how-to-recover = Forgotten or first time? { personal-menu } > <b>Generar / Recuperar clave</b>. Blocked? Before that, <b>Desbloqueo de Clave</b>. It does not let you? Take your cédula to a { personal-counter }.

personal-topic-link-life = The link in the e-mail lasts { $code-minutes } minutes. Some old guides say otherwise. Use only the newest e-mail.

personal-topic-cost = According to published guides it is free. So is the appointment. Do not pay middlemen, and do not leave your key at an internet café.

personal-topic-offices = Any { personal-counter } will do. I have no confirmed addresses or opening hours. The list that counts is in <b>Turnos en línea</b>. Book before you go.

personal-topic-appointment = The appointment is free and required. IESS page > <b>Turnos en línea</b>: type cédula, e-mail and mobile. The e-mail “Verificar IESS turno online” brings a code just for the appointment. Choose province, procedure, office, day and hour. Arrive { $turno-early-minutes } minutes early.

personal-topic-official-link = IESS page > Trámites Virtuales > Asegurados. There you find <b>Desbloqueo de Clave</b> and <b>Generar / Recuperar clave</b>. Check that the address is <b>iess.gob.ec</b>.

personal-topic-username = To recover the key, the page asks for your cédula. Which user name it wants afterwards is not confirmed. It is usually the cédula too.

personal-topic-who-can-go = It is safest to go yourself: they want your cédula, and your fingerprint if it is missing. I do not know whether someone else may go for you. Ask first at the IESS.

personal-topic-change-email = Take your cédula to any { personal-counter }. Ask them to put in the e-mail you use now. I do not know whether it can be done online too.

personal-topic-attempts = How many attempts you have, and how long a block lasts, has not been published. Do not keep trying. If it is blocked, use <b>Desbloqueo de Clave</b>.

personal-topic-why-rejected = The IESS may not have your data or your fingerprint, or the link may have expired. Do not keep trying the same. Tell me in words what the screen says.

personal-topic-prevent = Keep the key in a safe place and do not lend it. Keep your e-mail at the IESS up to date. Log out when you finish.

personal-topic-do-it-for-me = I cannot do it for you. Give nobody your key or the link, not even me. I tell you each step and you do it.

## What belongs to others

personal-topic-employer = That goes with the <b>employer key</b>, not with the personal one. If you need that one, write “employer key”.

personal-topic-certificate = That certificate is the employer's. It is free and needs no key.

personal-topic-sri = That key is the SRI's. Recover it at SRI en línea, not at the IESS.

personal-topic-sut = That key is for the SUT of the Ministry of Labour. It is another account and is recovered on the SUT page.

personal-topic-reserve-funds = You see your reserve funds with this key, in your personal IESS portal. I can say no more about the funds. Let's recover the key first.

personal-topic-loan = Loans are the BIESS's, and you get in with this key. I can say no more about loans. Let's recover the key first.

personal-topic-medical = For medical appointments, call 140 or use the IESS page. I cannot book them.

personal-topic-complaint = If your employer does not register you, you can report it to the complaints service of the IESS. I only help with the keys.

personal-topic-legal = I cannot advise you on fines, pensions and laws. Ask a lawyer or the IESS. I only help with the keys.

personal-topic-third-party = That key is its owner's alone. I cannot help with somebody else's key. Helping a relative? Take the steps together: they type their own data.

## About the conversation

personal-topic-progress = Good! Open the link now: it lasts { $code-minutes } minutes. If it is a code, type it on the IESS page, not here. Then make the new key in <b>Generar / Recuperar clave</b>.

personal-topic-about-bot = Yes, I am an independent robot: I am not the IESS. I guide you, for free, to recover your IESS key. I only read text. To talk to someone, write “person”. Last review of what I say: { $reviewed }.
