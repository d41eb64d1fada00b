### The answers to what can be asked at any moment. Each one fits a short message (up to 350 characters) and needs no data.
### `label` is its button (up to 20 characters). Links are buttons: no addresses here. Menu names stay in Spanish.

## What happens to the person

topic-forgot-key = It can usually be recovered online: IESS page > Trámites Virtuales > Empleadores > <b>Recuperar clave</b>. Have the registered mailbox open. Type cédula, RUC and branch. It usually takes { $online-minutes-from } to { $online-minutes-to } minutes (estimate). Without that mailbox, book an appointment.
    .label = I forgot the key

topic-blocked-key = Try once: Trámites Virtuales > Empleadores > <b>Recuperar clave</b>. “Desbloqueo de Clave” does not help: it is for workers. Still blocked? Book an appointment and take your cédula. It usually takes { $blocked-days-from } to { $blocked-days-to } working days, plus the wait for the appointment (estimate).
    .label = The key is blocked

topic-otp-not-received = Wait one or two minutes. Search your mail for “iess”, in spam too. Check that the mailbox is not full. Nothing? Start again <b>once</b>. If it stays the same, the IESS may have another e-mail of yours: book an appointment.
    .label = No code arrives

topic-otp-expired = The code usually expires after { $code-minutes } minutes. That one no longer works. Start again at <b>Recuperar clave</b>, with your mailbox already open. Use only the newest e-mail.
    .label = The code expired

topic-link-expired = The link usually expires after { $code-minutes } minutes. That one no longer works. Start again at <b>Recuperar clave</b>, with your mailbox already open. You get another code and then another link: open it at once.
    .label = The link expired

topic-email-no-access = Without that mailbox you cannot read the code. You usually need an appointment at an IESS office, with your cédula. Ask there to update the e-mail. It can take several working days, plus the wait for the appointment (estimate).
    .label = Can't open e-mail

topic-email-unknown = Search all your mailboxes for “iess”, in spam too. Where there are messages from the IESS, that may be the one. If you do not find it, book an appointment. Ask at the office to check and update it.
    .label = Which e-mail is it?

topic-email-not-registered = If the IESS has no valid e-mail of yours, the code does not reach you. You usually need an appointment at an office, with your cédula. Ask there to register your e-mail.
    .label = No valid e-mail

topic-first-time-key = Go to IESS page > Trámites Virtuales > Empleadores > <b>Registro de nuevo empleador</b>. Print and sign the forms it gives you. Then you usually need an appointment at an office. Time: { $first-days-from } to { $first-days-to } working days, plus the wait for the appointment (estimate).
    .label = It is my first time

topic-ruc-closed-or-suspended = With a closed or suspended RUC, online recovery usually fails. Check its state at SRI en línea and book an IESS appointment. It is not confirmed that reactivating it is enough. It usually takes { $ruc-days-from } to { $ruc-days-to } working days, plus the wait for the appointment (estimate).
    .label = RUC closed

topic-domestic-employer = If you hire someone for your home, use your own cédula. As RUC, usually type <b>your cédula and { $domestic-ending }</b>. As branch, <b>{ $main-branch }</b>. If the page does not take it, book an appointment.
    .label = Household staff

topic-representative-mismatch = Usually only the cédula of the representative registered at the IESS works. Try once more with that one. A new one? They can see the certificate “Representante Legal - Obligaciones Patronales” in their personal portal. If not listed, book an appointment.
    .label = Rep. rejected

topic-legal-rep-changed = In your personal IESS portal, see the certificate <b>Representante Legal - Obligaciones Patronales</b>. Not listed there? Book an appointment. Take your cédula, the registered nombramiento (deed) and a signed request; confirm it when you book. A liquidator has a different procedure.
    .label = New representative

topic-captcha-loop = Try once more with another browser, phone or connection. Switch off a VPN or ad blocker, if you use one. It is usually solved the same day (estimate).
    .label = Robot test fails

topic-data-rejected = Check the cédula: in a company, the representative's. The RUC has { $ruc-digits } digits. The branch is usually { $main-branch }. For household staff, the RUC is cédula and { $domestic-ending }. Try <b>once more</b>. If it fails, book an appointment.
    .label = Data do not match

topic-portal-down = The IESS page sometimes does not answer. Try later or at night. Your data are fine and nothing is lost.
    .label = Page does not load

topic-personal-key = It is recovered elsewhere: IESS page > Trámites Virtuales > Asegurados > Afiliados. First <b>Desbloqueo de Clave</b>; then <b>Generar / Recuperar clave</b>. The link lasts { $code-minutes } minutes. If you never registered a fingerprint, take your cédula to an IESS office.
    .label = Worker's key

topic-no-appointments = Try another office, province, day and hour. It can take weeks. In Guayas, the “Islas Web” at the offices help with forms for free. For complaints, and only for those: WhatsApp 096 253 2338.
    .label = No appointments

## Questions

topic-is-it-safe = You are right to ask. I am an independent, free robot: I am not the IESS. I never ask for keys, codes or payments. My links go to official pages, with a <b>.gob.ec</b> address.
    .label = Is it safe?

topic-what-is-key = With this key, an employer enters the IESS portal. It is for payrolls (planillas) and notices of hiring and leaving. In Spanish it is also called <b>clave patronal</b>. It is not the personal key of workers or pensioners.
    .label = What is the key?

topic-what-data-needed =
    The page usually asks for three numbers:
    { have-at-hand }
    You must also be able to open the registered mailbox. For the window, ask “what papers do I need”.
    .label = What data I need

topic-what-documents =
    { confirm-at-turno }
    { papers }
    { window-paper }
    • Voting certificate (papeleta de votación), in case they ask
    .label = What papers to take

topic-can-be-done-online = In many cases yes, if you can open the registered mailbox. Three cases usually end at an office: a first key, a closed or suspended RUC, or no such mailbox.
    .label = Can I do it online?

topic-how-long = These are estimates, not official times. Online: { $online-minutes-from } to { $online-minutes-to } minutes. Blocked key: { $blocked-days-from } to { $blocked-days-to } working days. First key: { $first-days-from } to { $first-days-to }. RUC closed: { $ruc-days-from } to { $ruc-days-to }. At a window, always add the wait for the appointment.
    .label = How long it takes

topic-how-to-recover =
    1. Open your mailbox.
    2. IESS page > Trámites Virtuales > Empleadores > <b>Recuperar clave</b>.
    3. Type cédula, RUC and branch. Tap <b>Validar</b>.
    4. Type the code you get.
    5. Open the link in the second e-mail and set the new key.
    Code and link usually expire after { $code-minutes } minutes.
    .label = Steps to recover it

topic-code-validity = The code usually expires after { $code-minutes } minutes, and so does the link. So open your mailbox before you ask for the code. Use only the newest e-mail.
    .label = How long codes last

topic-cost = It is free, and so is the appointment. Do not pay middlemen, and do not give your key away at an internet café.
    .label = What it costs

topic-where-offices = I have no confirmed addresses or opening hours. The list that counts is in <b>Turnos en línea</b>: there you choose province and office. Book before you go.
    .label = IESS offices

topic-appointment = The appointment is free and required. IESS page > <b>Turnos en línea</b>: type cédula, e-mail and mobile. The e-mail “Verificar IESS turno online” brings a code just for the appointment. Choose province, procedure, office, day and hour. Arrive { $turno-early-minutes } minutes early. If you cannot go, cancel it.
    .label = Book an appointment

topic-official-link = Go to IESS page > Trámites Virtuales > Empleadores > <b>Recuperar clave</b>. The names in the menu may change. Check that the address is <b>iess.gob.ec</b>.
    .label = The official page

topic-username = The user name is the <b>cédula</b>, not the RUC. In a company, it is the legal representative's cédula.
    .label = Which user name

topic-who-can-go = It is safest if the holder or the legal representative goes. If someone else goes, such as your accountant, ask first which authorisation they need.
    .label = Who can go

topic-which-branch = The branch (sucursal) has { $branch-digits } digits. If there is only one, it is usually <b>{ $main-branch }</b>. It is not the SRI establishment number: those are two registers.
    .label = Which branch

topic-which-ruc = Person with a RUC: your cédula and { $ruc-ending }. Company or institution: the { $ruc-digits } digits of its RUC, which ends in { $ruc-ending }. Household staff: usually your cédula and { $domestic-ending }.
    .label = Which RUC

topic-several-companies = The page asks for one RUC at a time. So it seems that each RUC is recovered separately. Start with the most urgent one.
    .label = Several companies

topic-foreigner = Without a cédula, use the foreigner's identification code that the IESS gives. The passport is not that code. If you only have a passport, you usually have to book an appointment at an IESS office. Take a copy of the code to the window.
    .label = I am a foreigner

topic-certificate-without-key = That certificate needs no key and is free. IESS page > Trámites Virtuales > Empleadores > <b>Certificado de Obligaciones Patronales</b>. It is valid for { $certificate-days } days.
    .label = Get a certificate

topic-deadline-while-locked-out = The law gives { $entry-days } days from the start of work for the hiring notice (aviso de entrada). For the notice of leaving it gives { $exit-days } days. Let's recover the key first. I cannot advise you on fines.
    .label = Notice deadlines

topic-change-email = Can you get in? Company data are updated in the portal, or at the window with cédula and a signed request. It is not confirmed that this includes the e-mail: ask. Can't you get in? Book an appointment.
    .label = Change the e-mail

topic-attempts-limit = How many attempts you have, and how long a block lasts, has not been published. Do not keep trying. Use <b>Recuperar clave</b> once. If that fails, book an appointment.
    .label = How many attempts

topic-why-rejected = It is usually one of these: someone else's cédula, a number typed wrong or an expired code. Also if the RUC is closed, the representative changed or it is your first key. Repeating the same usually does not help.
    .label = Why it is rejected

topic-no-representative-data = In a company, it is usually not possible without the legal representative's cédula. Ask them to do it with you. If the representative changed, tell me.
    .label = Without that cédula

topic-prevent-next-time = Keep the key in a safe place and do not lend it. Keep your e-mail and your representative up to date at the IESS. Log out when you finish.
    .label = Avoid it next time

topic-do-it-for-me = I cannot do it for you. Give nobody your key or the code, not even me. I tell you each step and you do it.
    .label = Do it for me

## What belongs to others

topic-sri-key = That key is the SRI's (taxes). It is recovered at SRI en línea, not at the IESS.
    .label = SRI key

topic-sut-key = That key is for the SUT, of the Ministry of Labour. It is another account, recovered on the SUT page.
    .label = SUT key

topic-contributions-payment = I cannot help with payrolls (planillas) and payments. They are on the IESS page > Empleadores, with the employer key. If you do not have it, I can help you recover it.
    .label = Payrolls, payments

topic-employer-debt = The <b>Certificado de Obligaciones Patronales</b> shows whether there is a debt, and needs no key. For a payment plan, book an appointment at an IESS office.
    .label = Debt with the IESS

topic-entry-exit-notice = Notices are made in the portal, with the employer key. The law gives { $entry-days } days for hiring and { $exit-days } for leaving. Let's recover the key first.
    .label = Hiring and leaving

topic-reserve-funds = I cannot help with reserve funds (fondos de reserva). Workers look them up in their personal IESS portal, with their personal key.
    .label = Reserve funds

topic-biess-loan = Loans belong to the BIESS. They use the worker's personal key, not the employer key.
    .label = Loans

topic-medical-appointment = For medical appointments, call 140 or use the IESS page. I cannot book them.
    .label = Medical appointments

topic-worker-complaint = If your employer does not register you, you can report it to the complaints service of the IESS. I only help with the employer key.
    .label = Not registered

topic-legal-advice = I cannot advise you on fines, taxes or laws. Ask your accountant, a lawyer or the IESS. I only help with the employer key.
    .label = Fines and laws

topic-third-party-key = Only the employer or the legal representative can request that key. I cannot help with someone else's key. You may tell them the steps.
    .label = Someone else's key

## For a foreigner who does have a cédula

foreigner-with-cedula = With an Ecuadorian cédula, use its { $cedula-digits } digits, as everybody does.
