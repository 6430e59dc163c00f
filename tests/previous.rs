//! The draft of the previous period: what is carried over from it, shown beside new answers, and looked at.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use support::Clerk;

#[test]
fn scratch() {
    let mut clerk = Clerk::new("ru", (80, 24));
    clerk.keys("<Enter><Tab><Tab>").types("Школа искусств");
    clerk.keys("<Tab>01.01.2018<Tab>30.06.2018<Tab><Tab><Enter>");
    clerk
        .finds("Приложение 1")
        .keys("<Enter>")
        .types("Приём в кружки");
    clerk.keys("<Tab>22<Tab>7<Tab>0");
    clerk
        .finds("Суть жалобы")
        .types("Очередь в записи\nДве жалобы");
    clerk.finds("Приложение 2").keys("<F8><Enter>");
    clerk.keys("<Esc><Up><Up><Enter>");
    clerk.keys("<Up><Enter><Tab>");
    println!("{}", clerk.screen());
    clerk.keys("<Esc><Esc><Down><Down><Enter>");
    println!("{}", clerk.screen());
    clerk.keys("<Tab><Tab><Tab><Tab><Enter>");
    println!("{}", clerk.screen());
    clerk
        .finds("Приложение 1")
        .keys("<Enter><Tab>24<Tab><Right><Tab>3");
    clerk.finds("Суть жалобы").types("Очередь");
    clerk.finds("Приложение 2").keys("<F8>");
    clerk.finds("Приложение 1").keys("<Esc>");
    clerk.keys("<Esc><F5>");
    println!("{}", clerk.screen());
    clerk.keys("<Right>");
    println!("{}", clerk.screen());
    clerk.finds("Суть жалобы").keys("<F8>");
    println!("{}", clerk.screen());
    clerk.keys("<Esc><Esc>");
    println!("{}", clerk.screen());
}
