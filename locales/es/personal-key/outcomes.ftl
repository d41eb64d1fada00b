### Los resultados de la clave personal: lo que la persona se lleva. Hasta 450 letras y cinco líneas; primero, el siguiente paso.
### Los enlaces son botones: aquí no van direcciones. Cuanto menos seguro es un dato, más suave se dice: «suele», «puede».
### $insured es affiliate, pensioner o unknown. <b>negrita</b> es el único formato.

## Partes que se repiten

# El menú donde está todo lo de esta clave.
personal-menu =
    Página del IESS > Trámites Virtuales > Asegurados > { $insured ->
        [pensioner] Pensionistas
        [affiliate] Afiliados
       *[unknown] Afiliados (jubilados: Pensionistas)
    }
personal-counter = <b>Centro de Atención Universal (CAU) del IESS</b>
# Con qué se presenta en la oficina.
personal-paper =
    { $foreigner ->
        [yes] su código de extranjero del IESS
       *[no] su cédula
    }

## En línea

outcome-personal-recover =
    1. { personal-menu } > <b>Generar / Recuperar clave</b>.
    2. Ponga { personal-paper }, marque «No soy un robot» y toque <b>Buscar</b>.
    3. La página suele hacer preguntas para saber que es usted. Conteste con calma.
    4. Sirve si el IESS ya tiene sus datos y su huella. Si no los tiene, toque «No tengo huella».
    ¿Dice que está bloqueada? Escriba <b>está bloqueada</b>.

outcome-personal-unlock =
    1. Abra primero su correo, el que dio al IESS.
    2. { personal-menu } > <b>Desbloqueo de Clave</b>. Ponga { personal-paper }.
    3. Abra el enlace que le llega al correo. Dura { $code-minutes } minutos.
    4. En el mismo menú, haga la clave nueva: <b>Generar / Recuperar clave</b>.
    ¿No abre ese correo? Escriba <b>no abro ese correo</b>.

outcome-personal-link =
    1. Busque el mensaje en todo su correo, también en no deseados.
    2. ¿Nada, o ya venció? Pida el enlace otra vez, <b>una sola vez</b>, con el correo abierto.
    3. { personal-menu } > <b>Desbloqueo de Clave</b>.
    4. Abra el enlace enseguida. Dura { $code-minutes } minutos.
    Llega al correo que dio al IESS. Yo no puedo ver cuál es. Si duda, pregunte en un { personal-counter }.

outcome-personal-first-time =
    1. Pruebe aquí: { personal-menu } > <b>Generar / Recuperar clave</b>. Sirve también para la primera clave.
    2. Ponga { personal-paper } y siga lo que pide la página.
    3. El IESS ya debe tener sus datos y su huella.
    ¿No le deja? Vaya con { personal-paper } a cualquier { personal-counter }. Antes, saque turno.

outcome-personal-captcha =
    Pruebe <b>una vez más</b> la prueba «No soy un robot»:
    • con otro navegador, celular o computadora
    • con otra conexión, por ejemplo sus datos móviles
    • sin VPN ni bloqueador de anuncios
    A veces se arregla el mismo día (estimación). { ask-person }

outcome-personal-page =
    <b>¿No carga?</b> Pruebe más tarde o en la noche. Sus datos están bien.
    <b>¿No pasa «No soy un robot»?</b> Pruebe una vez más con otro navegador, otro celular u otra conexión.
    Apague la VPN y el bloqueador de anuncios, si los usa.
    A veces se arregla el mismo día (estimación). { ask-person }

outcome-personal-down =
    Pruebe más tarde o en la noche. La página del IESS a veces no responde.
    Sus datos están bien y no perdió nada.
    No sé cuándo vuelve a funcionar.
    Para seguir después, escriba <b>hola</b>.

outcome-personal-abroad =
    1. Pruebe en línea: { personal-menu } > <b>Generar / Recuperar clave</b>.
    2. Sirve si el IESS ya tiene su huella y usted abre el correo que le dio.
    3. ¿Está bloqueada? Antes, en el mismo menú: <b>Desbloqueo de Clave</b>.
    Sin huella o sin ese correo, no sé cómo se hace desde fuera. No hay una fuente oficial que lo diga.
    Pregunte al IESS en su página oficial.

## En la oficina

outcome-personal-counter =
    1. { turno-path }
    2. Vaya con { personal-paper } a cualquier { personal-counter }.
    3. Pida que registren su huella y sus datos. Diga que es para su clave personal.
    Según las guías es gratis: no pague a nadie.
    No sé cuánto se demora. Pregunte en su turno. { ask-person }

outcome-personal-mailbox =
    1. { turno-path }
    2. Vaya con { personal-paper } a cualquier { personal-counter }.
    3. Pida que pongan el correo que usa ahora. Diga que es para su clave personal.
    Yo no puedo ver qué correo tiene el IESS.
    No sé cuánto se demora. Pregunte en su turno. { ask-person }

outcome-personal-foreigner =
    1. Pida su código de extranjero en un { personal-counter }. Suelen darlo en sus oficinas.
    2. Pregunte ahí cómo sacar la clave personal con ese código.
    En <b>Turnos en línea</b> piden cédula. No sé cómo se saca turno sin ella.
    Tampoco sé qué papeles piden. Pregunte antes de hacer fila.
    { ask-person }

outcome-personal-no-turno =
    1. En <b>Turnos en línea</b>, busque otra agencia, otra provincia, otro día u otra hora.
    2. Para la clave personal sirve cualquier { personal-counter }.
    3. Mire de nuevo más tarde. La espera puede ser de semanas.
    En Guayas, las Islas Web de las oficinas ayudan gratis con formularios.
    Solo para quejas, el IESS tiene el WhatsApp 096 253 2338.

## El final

outcome-personal-solved =
    ¡Qué bueno! Guarde la clave en un lugar seguro y no la preste.
    Con ella ve sus aportes, su pensión, sus fondos de reserva y sus citas. También sirve para préstamos del BIESS.
    No abre el sistema de empleadores.
    ¿Representa a una empresa? Ahí está el certificado <b>Representante Legal - Obligaciones Patronales</b>.

## Una razón más, añadida a otro resultado

also-personal-abroad = Desde fuera del país, no sé cómo se hace lo de la oficina. Pregunte al IESS.
also-personal-foreign = Sin cédula, pida también su código de extranjero en esa oficina.
also-personal-unregistered = Si el IESS no tiene su huella, pida que la registren en un CAU, con su cédula.
also-personal-email = Si no abre el correo registrado, pida en un CAU que pongan el que usa ahora.
also-personal-first-time = La primera clave también se hace en Generar / Recuperar clave.
also-personal-blocked = Si está bloqueada, empiece por <b>Desbloqueo de Clave</b>.
also-personal-code = Use solo el correo más nuevo: el enlace dura { $code-minutes } minutos.
also-personal-page = Si la página no carga, pruebe más tarde o en la noche.
also-personal-forgot = Así hace también la clave que olvidó.
