### Los resultados: lo que la persona se lleva. Cada uno cabe, con su pregunta y su enlace, en un mensaje de WhatsApp.
### Los enlaces son botones: aquí no van direcciones. Cuanto menos seguro es un dato, más suave se dice: «suele», «estimación».
### $kind es la clase de empleador: company, natural, domestic, public o unknown. <b>negrita</b> es el único formato.

## Partes que se repiten

# Un extranjero sin cédula usa el código que le da el IESS, y lleva una copia.
own-number =
    { $foreigner ->
        [yes] Su código de extranjero del IESS
       *[no] Su cédula ({ $cedula-digits } números)
    }
own-number-name =
    { $foreigner ->
        [yes] su código
       *[no] su cédula
    }
own-ruc =
    { $foreigner ->
        [yes] RUC ({ $ruc-digits }, termina en { $ruc-ending })
       *[no] RUC: su cédula y { $ruc-ending }
    }
own-paper =
    { $foreigner ->
        [yes] Copia de su código de extranjero del IESS
       *[no] Su cédula original y vigente
    }
their-number =
    { $foreigner ->
        [yes] Código de extranjero del IESS
       *[no] Cédula ({ $cedula-digits } números)
    }
their-paper =
    { $foreigner ->
        [yes] Copia del código de extranjero del IESS
       *[no] Cédula original y vigente
    }

# Los números del formulario, en la forma exacta que pide la página.
have-at-hand =
    { $kind ->
        [company]
            • { their-number } del representante legal registrado en el IESS
            • RUC ({ $ruc-digits }, termina en { $ruc-ending })
            • Sucursal ({ $branch-digits }, suele ser { $main-branch })
        [natural]
            • { own-number }
            • { own-ruc }
            • Sucursal: suele ser { $main-branch }
        [domestic]
            • { own-number }
            • En RUC: { own-number-name } y { $domestic-ending }
            • En sucursal: { $main-branch }
        [public]
            • { their-number } del representante registrado en el IESS
            • RUC ({ $ruc-digits }, termina en { $ruc-ending })
            • Sucursal ({ $branch-digits } números)
       *[unknown]
            • { their-number } (empresa: la del representante)
            • RUC ({ $ruc-digits }; servicio doméstico: cédula y { $domestic-ending })
            • Sucursal: suele ser { $main-branch }
    }

recover-steps =
    1. Página del IESS > Trámites Virtuales > Empleadores > <b>Recuperar clave</b>.
    2. Escriba cédula, RUC y sucursal. Toque <b>Validar</b>.
    3. Escriba en la página el código que le llega al correo.
    4. Abra el enlace que llega en otro correo. Ambos suelen vencer a los { $code-minutes } minutos.
    5. Ponga la clave nueva y pruébela. El usuario es la cédula.

same-phone = <b>En el mismo celular:</b> no cierre la página. Pase al correo, lea el código y regrese a la página.

# Los papeles para la ventanilla.
papers =
    { $kind ->
        [company]
            • { their-paper } del representante legal
            • RUC y nombramiento registrado
        [natural]
            • { own-paper }
            • RUC
        [domestic]
            • { own-paper }
            • Planilla de luz o agua reciente, por si la piden
        [public]
            • { their-paper } del representante
            • RUC y nombramiento, por si los piden
       *[unknown]
            • { their-paper } (empresa: del representante)
            • RUC (empresa: y nombramiento registrado)
            • Servicio doméstico: planilla de luz o agua
    }

request-paper = • Solicitud para empleador, con firma a mano, sus datos y qué pide
portal-forms = • Los formularios que dé la página, impresos y firmados

# $paper: cuál de los dos pide el caso.
window-paper =
    { $paper ->
        [request] { request-paper }
       *[forms] { portal-forms }
    }
procedure-name = Trámite: <b>Clave patronal de acceso al portal IESS</b>.
confirm-at-turno = Lleve lo mínimo; confírmelo en su turno:

## En línea

outcome-online =
    <b>Antes de empezar, tenga listo:</b>
    • Su correo abierto; mire también en no deseados
    { have-at-hand }

    <b>Pasos, según las guías publicadas:</b>
    { recover-steps }

    { same-phone }
    { $kind ->
        [domestic] Si la página no acepta esos números, pida turno.
        [public] Si la página no acepta esos números, pida turno.
       *[other] Con el RUC cerrado o suspendido, no suele funcionar.
    }
    Suele tomar de { $online-minutes-from } a { $online-minutes-to } minutos (estimación, no es un plazo oficial).

outcome-blocked =
    Pruebe <b>una sola vez</b>, con el correo abierto. «Desbloqueo de Clave» es para afiliados.
    { have-at-hand }

    1. Página del IESS > Trámites Virtuales > Empleadores > <b>Recuperar clave</b>.
    2. Ponga los números y toque <b>Validar</b>.
    3. Escriba el código y abra el enlace del otro correo antes de { $code-minutes } minutos.

    <b>¿Sigue bloqueada?</b> { turno-path }
    { procedure-name }
    { confirm-at-turno }
    { papers }

    En línea: { $online-minutes-from } a { $online-minutes-to } minutos. En ventanilla: { $blocked-days-from } a { $blocked-days-to } días hábiles, más la espera del turno (estimación).
    { ask-person }

outcome-code =
    1. Busque «iess» en su correo, también en no deseados y promociones. Puede tardar uno o dos minutos.
    2. Vea que el buzón no esté lleno y que sea el correo registrado.
    3. ¿Nada, o ya venció? Empiece de nuevo <b>una sola vez</b> en Recuperar clave, con el correo abierto.
    4. Use solo el correo más nuevo. El código y el enlace suelen vencer a los { $code-minutes } minutos.

    { same-phone }
    En un correo de oficina, pida que acepten los mensajes del IESS.
    ¿Sigue sin llegar? El IESS puede tener otro correo suyo. Escriba <b>no abro ese correo</b>.
    Suele tomar de { $online-minutes-from } a { $online-minutes-to } minutos (estimación, no es un plazo oficial).

outcome-captcha =
    Cuando la prueba «No soy un robot» no pasa, pruebe <b>una vez más</b>:
    • con otro navegador
    • con otro celular o computadora
    • con otra conexión, por ejemplo sus datos móviles
    • sin VPN ni bloqueador de anuncios

    Suele resolverse el mismo día (estimación, no es un plazo oficial).
    { ask-person }

outcome-down =
    La página del IESS a veces no responde. Sus datos están bien y no perdió nada.
    Pruebe más tarde o en la noche. No sé cuándo vuelve a funcionar.
    Para seguir después, escriba <b>hola</b>.

outcome-page =
    <b>Si la página no carga:</b> pruebe más tarde o en la noche. Sus datos están bien.

    <b>Si no pasa la prueba «No soy un robot»,</b> intente una vez más:
    • con otro navegador
    • con otro celular o computadora
    • con otra conexión, por ejemplo sus datos móviles
    • sin VPN ni bloqueador de anuncios

    Suele resolverse el mismo día (estimación, no es un plazo oficial).
    { ask-person }

## En la ventanilla

outcome-first-time =
    La primera clave empieza en la página y suele terminar en una ventanilla del IESS.

    1. Página del IESS > Trámites Virtuales > Empleadores > <b>Registro de nuevo empleador</b>.
    2. Escoja el sector: { $kind ->
        [domestic] <b>doméstico</b>
        [public] <b>público</b>
        [unknown] privado, público o doméstico
       *[other] <b>privado</b>
    }. Llene sus datos.
    3. { turno-path }

    { procedure-name }
    { confirm-at-turno }
    { papers }
    { portal-forms }

    Suele tomar de { $first-days-from } a { $first-days-to } días hábiles, { plus-turno }
    { ask-person }

outcome-ruc =
    { $kind ->
        [domestic] En servicio doméstico, la página pide su cédula y { $domestic-ending } en lugar del RUC. Si no lo ha probado así, pruebe una vez. ¿No lo acepta? Vaya a la ventanilla.
       *[other] Con el RUC cerrado o suspendido, la recuperación en línea no suele funcionar. No siga intentando.
    }

    1. { $kind ->
        [domestic] Si además tiene RUC, vea su estado en <b>SRI en línea</b>.
       *[other] Vea el estado de su RUC en <b>SRI en línea</b>.
    }
    2. { turno-path }
    3. Pregunte en su turno si basta con reactivar el RUC. No está confirmado.

    { procedure-name }
    { confirm-at-turno }
    { papers }
    { portal-forms }

    Suele tomar de { $ruc-days-from } a { $ruc-days-to } días hábiles, { plus-turno }
    { ask-person }

outcome-email =
    El código solo llega al correo registrado. Sin ese correo, suele tocar ir a una ventanilla del IESS.

    1. { turno-path }
    2. En la ventanilla, pida también que actualicen su correo.

    { procedure-name }
    { confirm-at-turno }
    { papers }
    { portal-forms }

    Suele tomar del mismo día a varios días hábiles, { plus-turno }
    { ask-person }

# Va antes de outcome-email cuando la persona no sabe cuál es su correo.
email-hint =
    Primero busque la palabra «iess» en todos sus correos, también en no deseados. Donde haya mensajes del IESS, puede ser ese.

    <b>Si no lo encuentra:</b>

outcome-representative =
    { $kind ->
        [natural] Con RUC personal, la clave es del titular. Si falleció, pregunte en el turno quién puede pedirla.
        [domestic] En servicio doméstico, la clave es de quien contrata. Si falleció, pregunte en el turno quién puede pedirla.
       *[other]
            1. En su portal personal del IESS, abra el certificado <b>Representante Legal - Obligaciones Patronales</b>. Dice en qué RUC consta usted.
            2. ¿Consta? Use Recuperar clave con su cédula.
            3. ¿No consta? Vaya a la ventanilla.
            Si es liquidador, el trámite es otro: pregunte en su turno.
    }

    { turno-path }
    { procedure-name }
    { confirm-at-turno }
    { papers }
    { request-paper }

    No hay un tiempo estimado para este caso. Cuente el trámite, más la espera del turno.
    { ask-person }

outcome-data =
    Revise cada casilla y pruebe <b>una sola vez más</b>:
    { have-at-hand }
    El IESS y el SRI pueden tener datos distintos.

    <b>¿Otra vez lo rechaza?</b> { turno-path }
    { procedure-name }
    { confirm-at-turno }
    { papers }
    { request-paper }

    El tiempo depende. Suele ir de { $data-minutes-from } minutos a { $data-days-to } días hábiles después de corregir, { plus-turno }
    { ask-person }

outcome-data-representative =
    Pruebe <b>una sola vez más</b> con estos datos:
    { have-at-hand }

    ¿Cambió el representante? Que vea en su portal personal del IESS el certificado <b>Representante Legal - Obligaciones Patronales</b>.

    <b>¿No consta o falla?</b> { turno-path }
    { procedure-name }
    { confirm-at-turno }
    { papers }
    { request-paper }

    Suele ir de { $data-minutes-from } minutos a { $data-days-to } días hábiles después de corregir, { plus-turno }
    { ask-person }

outcome-no-turno =
    Cuando no hay turnos libres, pruebe en Turnos en línea:
    • otra agencia
    • otra provincia
    • otro día y otra hora; mire de nuevo más tarde

    En Guayas, las Islas Web de las oficinas ayudan gratis con formularios. Para quejas, y solo para eso, el IESS tiene el WhatsApp 096 253 2338.

    Mientras tanto, prepare los papeles. { procedure-name }
    { confirm-at-turno }
    { papers }
    { window-paper }

    El tiempo es el del trámite, más la espera del turno, que puede ser de semanas (estimación).
    { ask-person }

## Otros caminos

outcome-personal =
    Esa es la clave personal, de afiliado o jubilado. Se recupera aparte:

    1. Página del IESS > Trámites Virtuales > Asegurados > Afiliados > <b>Desbloqueo de Clave</b>. Ponga su cédula y abra el enlace que le llega al correo. Dura { $code-minutes } minutos.
    2. En el mismo menú: <b>Generar / Recuperar clave</b>.

    Le piden datos personales y la huella que registró en una oficina del IESS. Si no la registró, vaya con su cédula a un Centro de Atención Universal (CAU).

outcome-other =
    Cada sistema tiene su propia clave:
    • <b>SRI:</b> se recupera en SRI en línea.
    • <b>SUT</b> (Ministerio del Trabajo): se recupera en la página del SUT.
    • <b>BIESS</b> (préstamos) y aportes: use su clave personal del IESS.

    Yo solo ayudo con la clave de empleador del IESS y con la personal. Si es una de esas, escriba <b>menú</b>.

outcome-done =
    ¡Qué bueno! Para que no le vuelva a pasar:
    • Guarde la clave en un lugar seguro y no la preste.
    • Mantenga al día su correo y su representante en el IESS.
    • Cierre la sesión al terminar, sobre todo si la computadora no es suya.

## Una razón más, añadida a otro resultado

also-first-time = Como nunca ha tenido clave, empiece en <b>Registro de nuevo empleador</b>.
also-ruc = Con el RUC cerrado o suspendido, la página no suele dar el código. Cuéntelo en su turno.
also-email = Si no puede abrir el correo registrado, pida en la ventanilla que lo actualicen.
also-rep = Si cambió el representante, lleve el nombramiento registrado y cuéntelo en su turno.
also-blocked = Si la clave está bloqueada, no use «Desbloqueo de Clave»: es para afiliados.
also-data = Si la página rechaza los datos, revise que cédula, RUC y sucursal sean los del empleador.
also-code = Use solo el correo más nuevo: el código suele vencer a los { $code-minutes } minutos.
also-page = Si la página no carga, pruebe más tarde o en la noche.
also-forgot = Así resuelve también la clave olvidada.

## Botones (hasta 20 letras)

link-employer-login = Entrar al portal
link-certificate = Certificado
link-personal-unlock = Desbloqueo de Clave
link-personal-recover = Generar / Recuperar
link-complaints = Quejas al IESS
link-sri = SRI en línea
link-sri-ruc = Consultar RUC (SRI)
link-sut = Página del SUT

copy-identity =
    { $foreigner ->
        [yes] Copiar código
       *[no] Copiar cédula
    }
copy-ruc = Copiar RUC
copy-branch = Copiar sucursal
