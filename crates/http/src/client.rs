//! Where a request comes from: the connection, or what a proxy that is trusted says.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use app::account::Client;
use axum::extract::ConnectInfo;
use axum::http::request::Parts;

/// The client of a request. Anybody can write `X-Forwarded-For`: it is read only where the connection is that of a
/// proxy which the settings name, and from its end, up to the first address that is no such proxy's.
pub(crate) fn client_of(parts: &Parts, trusted: &[IpAddr]) -> Client {
    let connection = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    let connection = connection.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |info| info.0.ip());
    let is_trusted = |address: &IpAddr| trusted.contains(&address.to_canonical());
    if !is_trusted(&connection) {
        return Client(connection);
    }
    let forwarded = parts.headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let forwarded = forwarded.flat_map(|value| value.split(',')).map(str::trim).collect::<Vec<_>>();
    // What cannot be read ends the chain: nothing before it can be relied on.
    let addresses = forwarded.iter().rev().map_while(|text| text.parse::<IpAddr>().ok());
    let mut last = connection;
    for address in addresses {
        last = address;
        if !is_trusted(&address) {
            break;
        }
    }
    Client(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;

    fn seen(connection: &str, forwarded: &[&str], trusted: &[&str]) -> String {
        let mut request = Request::builder();
        for value in forwarded {
            request = request.header("x-forwarded-for", *value);
        }
        let (mut parts, ()) = request.body(()).expect("a request").into_parts();
        let connection = format!("{connection}:9").parse::<SocketAddr>().expect("an address");
        parts.extensions.insert(ConnectInfo(connection));
        let trusted = trusted.iter().map(|text| text.parse().expect("an address")).collect::<Vec<_>>();
        client_of(&parts, &trusted).0.to_string()
    }

    #[test]
    fn a_header_is_believed_from_a_trusted_proxy_alone() {
        assert_eq!(seen("10.0.0.9", &["1.2.3.4"], &[]), "10.0.0.9");
        assert_eq!(seen("10.0.0.9", &["1.2.3.4"], &["10.0.0.1"]), "10.0.0.9");
        assert_eq!(seen("10.0.0.1", &["1.2.3.4"], &["10.0.0.1"]), "1.2.3.4");
        assert_eq!(seen("10.0.0.1", &[], &["10.0.0.1"]), "10.0.0.1");
    }

    #[test]
    fn what_a_client_wrote_itself_is_not_believed() {
        assert_eq!(seen("10.0.0.1", &["9.9.9.9, 1.2.3.4"], &["10.0.0.1"]), "1.2.3.4");
        assert_eq!(seen("10.0.0.1", &["9.9.9.9", "1.2.3.4, 10.0.0.2"], &["10.0.0.1", "10.0.0.2"]), "1.2.3.4");
        assert_eq!(seen("10.0.0.1", &["9.9.9.9, nonsense"], &["10.0.0.1"]), "10.0.0.1");
    }
}
