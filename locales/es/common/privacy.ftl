### Privacidad. Antes de poner el servicio en marcha, un abogado del Ecuador debe revisar estos textos contra la ley (LOPDP).
### Si cambia lo que significan, suba «notice-version» en flows/common/facts.ts.
### $operator, $privacyContact, $privacyUrl y $carrier valen «none» mientras nadie los haya puesto en la configuración.

# Quien lleva los mensajes, con el nombre de su dueño.
carrier-name = { $carrier ->
        [WhatsApp] WhatsApp (Meta)
       *[other] { $carrier }
    }

# Antes del primer número. Solo vale como permiso tocar «Acepto» o decir que sí.
consent-notice =
    <b>¿Quiere que revise sus números?</b> Es opcional.{ $operator ->
        [none] {""}
       *[other] {" "}El responsable es { $operator }.
    } No soy el IESS.
    • Solo sirven para ver si están bien escritos y darles la forma correcta.
    • Se guardan cifrados hasta { $retention-hours } horas. Al darle el resultado se borran.
    • Pasan por los servidores de { $carrier ->
        [none] este servicio
       *[other] { carrier-name } y de este servicio
    }, quizá fuera del país.
    • Para borrarlos antes, escriba <b>borrar</b>. Para leer más, <b>privacidad</b>.

privacy-notice =
    <b>Aviso de privacidad, versión { $notice-version }</b>

    <b>1. Para qué.</b> Para orientarle a recuperar la clave de empleador del IESS. Los números solo sirven para ver si están bien escritos.
    <b>2. Por qué se puede.</b> Porque usted da su permiso al tocar «Acepto». Sin permiso no se guardan números.
    <b>3. Qué se hace.</b> Un programa lee sus mensajes, guarda sus respuestas, revisa los números y luego los borra.
    <b>4. Cuánto tiempo.</b> Las respuestas, hasta { $retention-hours } horas. Los números, hasta darle el resultado. Se anota cuándo dio permiso y para qué versión, sin números.
    <b>5. Base de datos.</b> Sí hay una. Está cifrada y guarda las conversaciones abiertas.
    <b>6. De dónde salen los datos.</b> De lo que usted escribe aquí{ $carrier ->
        [none] .
       *[other] {""} y de { carrier-name }, que dice a qué chat responder.
    }
    <b>7. Otros usos.</b> Ninguno. No hay publicidad ni venta de datos, ni se entrenan programas con ellos.
    <b>8. Responsable.</b> { $operator ->
        [none] Quien opera este asistente no ha puesto aquí su nombre.
       *[other] { $operator }.
    } { $privacyContact ->
        [none] Tampoco hay todavía un contacto para estos temas.
       *[other] Contacto: { $privacyContact }.
    }
    <b>9. Delegado de protección de datos.</b> Pregunte por él al responsable.
    <b>10. Quién más los recibe.</b> { $carrier ->
        [none] La empresa
       *[other] { carrier-name }, que lleva los mensajes, y la empresa
    } que aloja este servicio. Sus servidores pueden estar fuera del Ecuador. Al IESS no se le entrega nada.{ $carrier ->
        [Telegram] {" "}Los chats con robots de Telegram no van cifrados de extremo a extremo.
       *[other] {""}
    }
    <b>11. Si no da los números.</b> No pasa nada: le oriento igual. Si los da, le digo si parecen mal escritos.
    <b>12. Si un dato está mal.</b> Los pasos pueden no servirle. Corríjalo cuando quiera.
    <b>13. Retirar el permiso.</b> En cualquier momento: escriba «borrar mis datos».
    <b>14. Sus derechos.</b> Puede ver, corregir y borrar sus datos, y oponerse a su uso. «mis datos» los muestra y «borrar mis datos» los borra. Otros pedidos van al responsable. Debe contestar gratis en { $rights-days } días.
    <b>15. Llevarse sus datos.</b> Puede pedir una copia al responsable.
    <b>16. Quejas.</b> Al responsable, o a la Superintendencia de Protección de Datos Personales (SPDP).
    <b>17. Decisiones automáticas.</b> Un programa escoge los pasos que le muestra. No decide sobre su trámite. Puede pedir hablar con una persona.

    El historial de este chat lo borra usted.{ $privacyUrl ->
        [none] {""}
       *[other] {" "}Texto completo: { $privacyUrl }
    }
