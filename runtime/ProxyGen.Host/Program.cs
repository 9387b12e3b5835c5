ProxyGen.Host.WarmUp.Start();
return ProxyGen.HostEntry.Run();
