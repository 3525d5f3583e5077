package id.rewang.identity.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Pages answer people with a page also when something goes wrong; programs get problem documents from the kit. */
@ControllerAdvice(
        assignableTypes = {
            SignInPage.class,
            DemonstrationSignIn.class,
            LinkPage.class,
            AccountPage.class,
            SecondFactorPage.class
        })
@Order(0)
class PageErrors {

    private static final Logger log = LoggerFactory.getLogger(PageErrors.class);

    @ExceptionHandler
    @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
    ModelAndView onFailure(RuntimeException failure) {
        log.error("a page could not be shown", failure);
        return new ModelAndView("failure", HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
