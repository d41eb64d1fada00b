### Los resultados: lo que la persona se lleva. Cada uno cabe, con su pregunta y su enlace, en un mensaje de WhatsApp.
### Los enlaces son botones: aquí no van direcciones. Cuanto menos seguro es un dato, más suave se dice: «suele», «estimación».
### $kind es la clase de empleador: company, natural, domestic, public o unknown. <b>negrita</b> es el único formato.

## Partes que se repiten

turno-path = Pida turno gratis: página del IESS > <b>Turnos en línea</b>.
plus-turno = más la espera del turno (estimación, no es un plazo oficial).
ask-person = Para hablar con alguien, escriba <b>persona</b>.

## Otros caminos

outcome-human =
    { $contact ->
        [none] Aquí no tengo a una persona que le atienda. En el IESS sí le atienden, con turno.
       *[other] Le puede atender una persona: <b>{ $contact }</b>. También le atienden en el IESS, con turno.
    }
    { turno-path }
    Cuente qué clave busca, qué probó y qué dice la pantalla. No dé su clave ni el código a nadie.

outcome-trust =
    Hace bien en preguntar. Soy un robot independiente y gratuito: <b>no soy el IESS</b>.
    • Nunca pido claves, códigos, fotos ni pagos.
    • Los números son opcionales: solo veo si están bien escritos.
    • Mis enlaces llevan a páginas oficiales. Revise que la dirección sea <b>.gob.ec</b>.
    • El IESS ha avisado que no pide claves por correo, teléfono ni chat.
    Lo que digo sale de guías y páginas públicas. Última revisión: { $reviewed }.{ $operator ->
        [none] {""}
       *[other] {" "}Responsable: { $operator }.
    }

## Botones (hasta 20 letras)

link-iess = Página del IESS
link-turnos = Turnos en línea
