return ProxyGen.HostEntry.Run();
