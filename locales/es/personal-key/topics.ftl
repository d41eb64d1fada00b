### Las respuestas sobre la clave personal. Cada una cabe en un mensaje corto (hasta 350 letras) y no necesita ningún dato.
### `topic-abroad` y `topic-no-fingerprint` también se dicen a quien busca la otra clave: por eso nombran la personal.
### Los botones de los temas que ya tiene la otra clave son los de ella; `label` es el de los temas nuevos (hasta 20 letras).

## Lo que le pasa a la persona

personal-topic-forgot = Se hace en línea: { personal-menu } > <b>Generar / Recuperar clave</b>. La página suele hacer preguntas para saber que es usted. El IESS ya debe tener sus datos y su huella. Si no, vaya con su cédula a un { personal-counter }.

personal-topic-blocked = Son dos pasos, y los dos se hacen en línea. Vaya a { personal-menu }. Uno: en <b>Desbloqueo de Clave</b> pida un enlace. Le llega al correo y dura { $code-minutes } minutos: ábralo. Dos: haga la clave nueva en <b>Generar / Recuperar clave</b>.

personal-topic-link = El enlace dura { $code-minutes } minutos. Busque el mensaje también en no deseados. Si venció o no llega, pídalo otra vez en <b>Desbloqueo de Clave</b>, una sola vez, con el correo abierto. ¿Sigue igual? Vaya con su cédula a un { personal-counter }.

personal-topic-mailbox = El enlace llega al correo que dio al IESS. Yo no puedo ver cuál es. Si no lo abre o está mal, vaya con su cédula a cualquier { personal-counter }. Ahí pida que pongan el que usa ahora.

topic-no-fingerprint = Para la <b>clave personal</b>, la página necesita sus datos y su huella. Se registran en persona: vaya con su cédula a cualquier { personal-counter }. Saque turno antes.
    .label = No tengo huella

personal-topic-data = Si la página no acepta sus datos, vaya con su cédula a cualquier { personal-counter }. Puede que falten ahí sus datos o su huella. Saque turno antes.

personal-topic-first-time = { personal-menu } > <b>Generar / Recuperar clave</b>. Quien no tiene clave puede hacerla ahí. El IESS ya debe tener sus datos y su huella. Si no le deja, vaya con su cédula a cualquier { personal-counter }.

topic-abroad = La <b>clave personal</b> se puede probar en línea, en <b>Generar / Recuperar clave</b>. Sirve si el IESS ya tiene su huella y usted abre el correo registrado. Si no, no sé cómo se hace desde fuera del país: no hay una fuente oficial que lo diga. Pregunte al IESS en su página oficial.
    .label = Estoy en el exterior

personal-topic-foreigner = Sin cédula, se usa un código de extranjero. Suelen darlo en las oficinas del IESS. Vaya a un { personal-counter }. Pregunte antes qué papeles piden y cómo saca la clave con ese código.

personal-topic-captcha = Pruebe una vez más con otro navegador, otro celular u otra conexión. Apague la VPN y el bloqueador de anuncios, si los usa. A veces se arregla el mismo día (estimación).

personal-topic-down = La página del IESS a veces no responde. Pruebe más tarde o en la noche. Sus datos están bien y no perdió nada.

personal-topic-no-turno = Busque otra agencia, otra provincia, otro día y otra hora. Para la clave personal sirve cualquier { personal-counter }. La espera puede ser de semanas.

## Preguntas

personal-topic-what-is-key = Es la clave de afiliados, jubilados y pensionistas. Con ella ve sus aportes, su pensión, sus fondos de reserva y sus citas. No abre el sistema de empleadores: para eso es la clave patronal.

personal-topic-what-data-needed = La página pide su cédula. Después suele hacer preguntas para saber que es usted. No siempre son las mismas. También necesita que el IESS tenga sus datos y su huella. A mí no me dé ningún dato.

personal-topic-what-documents = Lleve { personal-paper }. No tengo una lista oficial de otros papeles: pregunte en su turno.

personal-topic-online = Sí, si el IESS ya tiene sus datos y su huella: { personal-menu }. ¿Sin huella o sin ese correo? Vaya con su cédula a cualquier { personal-counter }.

personal-topic-how-long = No se ha publicado cuánto se demora esta clave. Solo sé que el enlace del correo dura { $code-minutes } minutos. Si va a una oficina, cuente también la espera del turno.

personal-topic-how-to-recover = ¿La olvidó o nunca la tuvo? Vaya a { personal-menu } > <b>Generar / Recuperar clave</b>. ¿Le sale bloqueada? Haga antes <b>Desbloqueo de Clave</b>. ¿La página no le deja? Vaya con su cédula a un { personal-counter }.

personal-topic-link-life = El enlace del correo dura { $code-minutes } minutos. Hay guías viejas que dicen otra cosa. Use solo el correo más nuevo.

personal-topic-cost = Según las guías, es gratis. El turno también. No pague a tramitadores y no deje su clave en un cíber.

personal-topic-offices = Sirve cualquier { personal-counter }. No tengo direcciones ni horarios confirmados. La lista que vale está en <b>Turnos en línea</b>. Saque turno antes de ir.

personal-topic-appointment = El turno es gratis y obligatorio. Página del IESS > <b>Turnos en línea</b>: ponga cédula, correo y celular. El correo «Verificar IESS turno online» trae un código solo para el turno. Escoja provincia, trámite, agencia, día y hora. Llegue { $turno-early-minutes } minutos antes.

personal-topic-official-link = Página del IESS > Trámites Virtuales > Asegurados. Ahí están <b>Desbloqueo de Clave</b> y <b>Generar / Recuperar clave</b>. Revise que la dirección sea de <b>iess.gob.ec</b>.

personal-topic-username = Para recuperar la clave, la página pide su cédula. No está confirmado qué usuario pide después, al entrar. Suele ser también la cédula.

personal-topic-who-can-go = Lo más seguro es que vaya usted: piden su cédula, y su huella si falta. No sé si otra persona puede ir en su lugar. Pregúntelo antes en el IESS.

personal-topic-change-email = Vaya con su cédula a cualquier { personal-counter }. Pida que pongan el correo que usa ahora. No sé si también se puede en línea.

personal-topic-attempts = No se ha publicado cuántos intentos hay ni cuánto dura el bloqueo. No siga probando. Si se bloqueó, use <b>Desbloqueo de Clave</b>.

personal-topic-why-rejected = Puede que el IESS no tenga sus datos o su huella, o que el enlace ya venciera. No siga probando lo mismo. Cuénteme qué dice la pantalla, con palabras.

personal-topic-prevent = Guarde la clave en un lugar seguro y no la preste. Tenga al día su correo en el IESS. Cierre la sesión al terminar.

personal-topic-do-it-for-me = No puedo hacerlo por usted. No dé su clave ni el enlace a nadie, tampoco a mí. Yo le digo cada paso y usted lo hace.

## Lo que toca a otros

personal-topic-employer = Eso va con la <b>clave de empleador</b>, no con la personal. Si busca esa, escriba «clave de empleador».

personal-topic-certificate = Ese certificado es del empleador. Es gratis y no necesita clave.

personal-topic-sri = Esa clave es del SRI. Se recupera en SRI en línea, no en el IESS.

personal-topic-sut = Esa clave es del SUT, del Ministerio del Trabajo. Es otra cuenta y se recupera en la página del SUT.

personal-topic-reserve-funds = Con esta clave mira sus fondos de reserva, en su portal personal del IESS. De los fondos no puedo decirle más. Primero recuperemos la clave.

personal-topic-loan = Los préstamos son del BIESS, y se entra con esta clave. De los préstamos no puedo decirle más. Primero recuperemos la clave.

personal-topic-medical = Para citas médicas, llame al 140 o use la página del IESS. Yo no puedo sacarlas.

personal-topic-complaint = Si su empleador no le afilia, puede avisar en el servicio de denuncias del IESS. Yo solo ayudo con las claves.

personal-topic-legal = Sobre multas, pensiones y leyes no puedo aconsejarle. Pregunte a un abogado o al IESS. Yo solo ayudo con las claves.

personal-topic-third-party = Esa clave es solo de su dueño. Con la clave de otra persona no puedo ayudarle. ¿Ayuda a un familiar? Hagan los pasos juntos: él o ella pone sus datos.

## Sobre la conversación

personal-topic-progress = ¡Bien! Abra el enlace ya: dura { $code-minutes } minutos. Si es un código, escríbalo en la página del IESS, no aquí. Después haga la clave nueva en <b>Generar / Recuperar clave</b>.

personal-topic-about-bot = Sí, soy un robot independiente: no soy el IESS. Le guío gratis para recuperar su clave del IESS. Solo leo texto. Para hablar con alguien, escriba «persona». Última revisión de lo que digo: { $reviewed }.
