### Las respuestas a lo que se puede preguntar en cualquier momento. Cada una cabe en un mensaje corto (hasta 350 letras)
### y no necesita ningún dato. `label` es su botón (hasta 20 letras). Los enlaces son botones: aquí no van direcciones.

## Lo que le pasa a la persona

topic-forgot-key = Esta clave suele recuperarse en línea. Página del IESS > Trámites Virtuales > Empleadores > <b>Recuperar clave</b>. Tenga abierto el correo registrado. Ponga cédula, RUC y sucursal. Suele tomar de { $online-minutes-from } a { $online-minutes-to } minutos (estimación). Sin ese correo, pida turno.
    .label = Olvidé la clave

topic-blocked-key = Pruebe una sola vez: Trámites Virtuales > Empleadores > <b>Recuperar clave</b>. «Desbloqueo de Clave» no sirve: es para afiliados. ¿Sigue bloqueada? Pida turno y lleve su cédula. Suele tomar de { $blocked-days-from } a { $blocked-days-to } días hábiles, más la espera del turno (estimación).
    .label = Clave bloqueada

topic-otp-not-received = Espere uno o dos minutos. Busque «iess» en su correo, también en no deseados. Vea que el buzón no esté lleno. ¿Nada? Empiece de nuevo <b>una sola vez</b>. Si sigue igual, el IESS puede tener otro correo suyo: pida turno.
    .label = No llega el código

topic-otp-expired = El código suele vencer a los { $code-minutes } minutos. Ese ya no sirve. Empiece de nuevo en <b>Recuperar clave</b>, con el correo ya abierto. Use solo el correo más nuevo.
    .label = El código venció

topic-link-expired = El enlace suele vencer a los { $code-minutes } minutos. Ese ya no sirve. Empiece de nuevo en <b>Recuperar clave</b>, con el correo ya abierto. Le llega otro código y después otro enlace: ábralo enseguida.
    .label = El enlace venció

topic-email-no-access = Sin ese correo no puede leer el código. Suele tocar pedir turno e ir a una oficina del IESS con su cédula. Pida ahí que actualicen el correo. Puede tomar varios días hábiles, más la espera del turno (estimación).
    .label = No abro ese correo

topic-email-unknown = Busque «iess» en todos sus correos, también en no deseados. Donde haya mensajes del IESS, puede ser ese. Si no lo encuentra, pida turno. En la oficina pida que lo revisen y lo actualicen.
    .label = No sé qué correo es

topic-email-not-registered = Si el IESS no tiene un correo válido suyo, el código no le llega. Suele tocar pedir turno e ir a una oficina con su cédula. Pida ahí que registren su correo.
    .label = Sin correo válido

topic-first-time-key = Vaya a la página del IESS > Trámites Virtuales > Empleadores > <b>Registro de nuevo empleador</b>. Imprima y firme los formularios que le dé. Luego suele tocar ir con turno a una oficina. Tiempo: de { $first-days-from } a { $first-days-to } días hábiles, más la espera del turno (estimación).
    .label = Es mi primera vez

topic-ruc-closed-or-suspended = Con el RUC cerrado o suspendido, recuperar en línea no suele funcionar. Vea su estado en SRI en línea y pida turno en el IESS. No está confirmado que baste con reactivarlo. Suele tomar de { $ruc-days-from } a { $ruc-days-to } días hábiles, más la espera del turno (estimación).
    .label = RUC cerrado

topic-domestic-employer = Si contrata a alguien para su casa, use su propia cédula. En RUC suele ir <b>su cédula y { $domestic-ending }</b>. En sucursal, <b>{ $main-branch }</b>. Si la página no lo acepta, pida turno.
    .label = Servicio doméstico

topic-representative-mismatch = Suele valer solo la cédula del representante que consta en el IESS. Pruebe una vez más con esa. ¿Cambió? Que vea en su portal personal el certificado «Representante Legal - Obligaciones Patronales». Si no consta, pida turno.
    .label = Falla representante

topic-legal-rep-changed = En su portal personal del IESS, vea el certificado <b>Representante Legal - Obligaciones Patronales</b>. ¿No consta ahí? Pida turno. Lleve cédula, nombramiento registrado y una solicitud firmada; confírmelo en su turno. Un liquidador tiene otro trámite.
    .label = Otro representante

topic-captcha-loop = Pruebe una vez más con otro navegador, otro celular u otra conexión. Apague la VPN y el bloqueador de anuncios, si los usa. Suele resolverse el mismo día (estimación).
    .label = No paso el captcha

topic-data-rejected = Revise la cédula: en una empresa, la del representante. El RUC tiene { $ruc-digits } números. La sucursal suele ser { $main-branch }. En servicio doméstico, el RUC es cédula y { $domestic-ending }. Pruebe <b>una vez más</b>. Si falla, pida turno.
    .label = Datos no coinciden

topic-portal-down = La página del IESS a veces no responde. Pruebe más tarde o en la noche. Sus datos están bien y no perdió nada.
    .label = La página no carga

topic-personal-key = Se recupera aparte: página del IESS > Trámites Virtuales > Asegurados > Afiliados. Primero <b>Desbloqueo de Clave</b>; luego <b>Generar / Recuperar clave</b>. El enlace dura { $code-minutes } minutos. Si nunca registró su huella, vaya con su cédula a una oficina del IESS.
    .label = Clave de afiliado

topic-no-appointments = Pruebe otra agencia, otra provincia, otro día y otra hora. Puede tomar semanas. En Guayas, las Islas Web de las oficinas ayudan gratis con formularios. Para quejas, y solo para eso: WhatsApp 096 253 2338.
    .label = No hay turnos

## Preguntas

topic-is-it-safe = Hace bien en preguntar. Soy un robot independiente y gratuito: no soy el IESS. Nunca pido claves, códigos ni pagos. Mis enlaces llevan a páginas oficiales, con dirección <b>.gob.ec</b>.
    .label = ¿Es seguro?

topic-what-is-key = Con esa clave, el empleador entra al portal del IESS. Sirve para planillas y avisos de entrada y salida. También se llama <b>clave patronal</b>. No es la clave personal de afiliado o jubilado.
    .label = ¿Qué es la clave?

topic-what-data-needed =
    La página suele pedir tres números:
    { have-at-hand }
    También debe abrir el correo registrado. Para la ventanilla, pregunte «qué papeles llevo».
    .label = Qué datos me piden

topic-what-documents =
    { confirm-at-turno }
    { papers }
    { window-paper }
    • Papeleta de votación, por si la piden
    .label = Qué papeles llevar

topic-can-be-done-online = En muchos casos sí, si puede abrir el correo registrado. Suele tocar ir a una oficina en tres casos: primera clave, RUC cerrado o suspendido, o sin ese correo.
    .label = ¿Se hace en línea?

topic-how-long = Son estimaciones, no plazos oficiales. En línea: de { $online-minutes-from } a { $online-minutes-to } minutos. Clave bloqueada: de { $blocked-days-from } a { $blocked-days-to } días hábiles. Primera clave: de { $first-days-from } a { $first-days-to }. RUC cerrado: de { $ruc-days-from } a { $ruc-days-to }. En ventanilla, sume siempre la espera del turno.
    .label = ¿Cuánto demora?

topic-how-to-recover =
    1. Abra su correo.
    2. Página del IESS > Trámites Virtuales > Empleadores > <b>Recuperar clave</b>.
    3. Ponga cédula, RUC y sucursal. Toque <b>Validar</b>.
    4. Escriba el código que le llega.
    5. Abra el enlace del segundo correo y ponga la clave nueva.
    Código y enlace suelen vencer a los { $code-minutes } minutos.
    .label = Pasos para recuperar

topic-code-validity = El código suele vencer a los { $code-minutes } minutos, y el enlace también. Por eso, abra su correo antes de pedir el código. Use solo el correo más nuevo.
    .label = Duración del código

topic-cost = Es gratis, y el turno también. No pague a tramitadores ni dé su clave en un cibercafé.
    .label = ¿Cuánto cuesta?

topic-where-offices = No tengo direcciones ni horarios confirmados. La lista que vale está en <b>Turnos en línea</b>: ahí escoge provincia y agencia. Saque turno antes de ir.
    .label = Oficinas del IESS

topic-appointment = El turno es gratis y obligatorio. Página del IESS > <b>Turnos en línea</b>: ponga cédula, correo y celular. El correo «Verificar IESS turno online» trae un código solo para el turno. Escoja provincia, trámite, agencia, día y hora. Llegue { $turno-early-minutes } minutos antes. Si no puede ir, cancélelo.
    .label = Pedir un turno

topic-official-link = Entre a la página del IESS > Trámites Virtuales > Empleadores > <b>Recuperar clave</b>. Los nombres del menú pueden cambiar. Revise que la dirección sea de <b>iess.gob.ec</b>.
    .label = La página oficial

topic-username = El usuario es la <b>cédula</b>, no el RUC. En una empresa, es la cédula del representante legal.
    .label = Qué usuario poner

topic-who-can-go = Lo más seguro es que vaya el titular o el representante legal. Si va otra persona, como su contador, pregunte antes qué autorización le piden.
    .label = ¿Quién puede ir?

topic-which-branch = La sucursal tiene { $branch-digits } números. Si tiene una sola, suele ser <b>{ $main-branch }</b>. No es el número de establecimiento del SRI: son registros distintos.
    .label = ¿Qué sucursal pongo?

topic-which-ruc = Persona con RUC: su cédula y { $ruc-ending }. Empresa o institución: los { $ruc-digits } números de su RUC, que termina en { $ruc-ending }. Servicio doméstico: suele ser su cédula y { $domestic-ending }.
    .label = ¿Qué RUC pongo?

topic-several-companies = La página pide un solo RUC cada vez. Así que parece que cada RUC se recupera por separado. Empiece por el más urgente.
    .label = Varias empresas

topic-foreigner = Sin cédula, use el código de identificación para extranjeros que da el IESS. El pasaporte no es ese código. Si solo tiene pasaporte, suele tocar ir con turno a una oficina del IESS. A la ventanilla lleve una copia del código.
    .label = Soy extranjero

topic-certificate-without-key = Ese certificado no necesita clave y es gratis. Página del IESS > Trámites Virtuales > Empleadores > <b>Certificado de Obligaciones Patronales</b>. Vale { $certificate-days } días.
    .label = Sacar certificado

topic-deadline-while-locked-out = La ley da { $entry-days } días desde el inicio del trabajo para el aviso de entrada. Para el de salida da { $exit-days } días. Primero recuperemos la clave. Sobre multas no puedo aconsejarle.
    .label = Plazos de avisos

topic-change-email = ¿Ya puede entrar? Los datos de la empresa se actualizan en el portal, o en ventanilla con cédula y solicitud. No está confirmado que eso incluya el correo: pregúntelo. ¿No puede entrar? Pida turno.
    .label = Cambiar el correo

topic-attempts-limit = No se ha publicado cuántos intentos hay ni cuánto dura el bloqueo. No siga probando. Use <b>Recuperar clave</b> una sola vez. Si no sirve, pida turno.
    .label = ¿Cuántos intentos?

topic-why-rejected = Suele ser por una de estas causas: cédula de otra persona, un número mal escrito o un código vencido. También si el RUC está cerrado, cambió el representante o es su primera clave. Repetir lo mismo no suele ayudar.
    .label = ¿Por qué lo rechaza?

topic-no-representative-data = En una empresa, sin la cédula del representante legal no suele ser posible. Pídale que lo haga con usted. Si cambió el representante, dígamelo.
    .label = Sin esa cédula

topic-prevent-next-time = Guarde la clave en un lugar seguro y no la preste. Mantenga al día su correo y su representante en el IESS. Cierre la sesión al terminar.
    .label = Evitar que se repita

topic-do-it-for-me = No puedo hacerlo por usted. No dé su clave ni el código a nadie, tampoco a mí. Yo le digo cada paso y usted lo hace.
    .label = Hágalo por mí

## Lo que toca a otros

topic-sri-key = Esa clave es del SRI. Se recupera en SRI en línea, no en el IESS.
    .label = Clave del SRI

topic-sut-key = Esa clave es del SUT, del Ministerio del Trabajo. Es otra cuenta y se recupera en la página del SUT.
    .label = Clave del SUT

topic-contributions-payment = De planillas y pagos no puedo ayudarle. Están en la página del IESS > Empleadores, con la clave de empleador. Si no la tiene, le ayudo a recuperarla.
    .label = Planillas y pagos

topic-employer-debt = El <b>Certificado de Obligaciones Patronales</b> muestra si hay deuda, y no pide clave. Para un acuerdo de pago, saque turno y vaya a una oficina del IESS.
    .label = Deuda con el IESS

topic-entry-exit-notice = Los avisos se hacen en el portal, con la clave de empleador. La ley da { $entry-days } días para el de entrada y { $exit-days } para el de salida. Primero recuperemos la clave.
    .label = Entrada y salida

topic-reserve-funds = De los fondos de reserva no puedo ayudarle. El trabajador los consulta en su portal personal del IESS, con su clave de afiliado.
    .label = Fondos de reserva

topic-biess-loan = Los préstamos son del BIESS. Se entra con la clave personal de afiliado, no con la de empleador.
    .label = Préstamos

topic-medical-appointment = Para citas médicas, llame al 140 o use la página del IESS. Yo no puedo sacarlas.
    .label = Citas médicas

topic-worker-complaint = Si su empleador no le afilia, puede avisar en el servicio de denuncias del IESS. Yo solo ayudo con la clave de empleador.
    .label = No me afilian

topic-legal-advice = Sobre multas, impuestos y leyes no puedo aconsejarle. Pregunte a su contador, a un abogado o al IESS. Yo ayudo a recuperar la clave de empleador.
    .label = Multas y leyes

topic-third-party-key = Esa clave solo la puede pedir el empleador o su representante legal. Con la clave de otra persona no puedo ayudarle. Puede contarle los pasos a esa persona.
    .label = Clave de otro

## Para quien es extranjero y sí tiene cédula

foreigner-with-cedula = Con cédula ecuatoriana, use sus { $cedula-digits } números, como todos.
