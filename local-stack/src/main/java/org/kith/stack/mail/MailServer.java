package org.kith.stack.mail;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;

/** The mail server of the local stack: SMTP in, a page and JSON out. */
final class MailServer {
    private MailServer() {}

    /** Arguments: SMTP port, web port. */
    public static void main(String[] args) throws Exception {
        var smtp = new GreenMail(new ServerSetup(Integer.parseInt(args[0]), "localhost", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        var web = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), Integer.parseInt(args[1])), 0);
        var pages = new MailPages(new Mailbox(smtp));
        web.createContext("/messages", pages::json);
        web.createContext("/", pages::html);
        web.setExecutor(Executors.newFixedThreadPool(4));
        web.start();
    }
}
